#include "harvest/run_sources.hpp"

#include "harvest/sources.hpp"

#include <algorithm>
#include <future>
#include <mutex>

namespace vitalign::harvest {

namespace {

class Running {
public:
    Running(cache::Archive& archive, fetchers::Clock& clock, SourceClients* clients, const RunInput& input,
            const Progress& progress)
        : m_archive(archive), m_clock(clock), m_clients(clients), m_input(input), m_progress(progress)
    {
    }

    std::map<Source, Harvest> run()
    {
        std::map<Source, std::shared_future<Harvest>> begun;
        for (const AskedSource* source : asked_sources) {
            if (std::ranges::find(m_input.sources, source->source) != m_input.sources.end()) {
                const auto awaited = source->waits_for ? begun.find(*source->waits_for) : begun.end();
                begun[source->source] =
                    start(*source, awaited == begun.end() ? std::shared_future<Harvest>{} : awaited->second);
            }
        }
        std::map<Source, Harvest> harvests;
        for (const auto& [source, harvest] : begun) {
            harvests[source] = harvest.get();
        }
        return harvests;
    }

private:
    std::shared_future<Harvest> start(const AskedSource& source, std::shared_future<Harvest> awaited)
    {
        return std::async(std::launch::async,
                          [this, &source, awaited = std::move(awaited)] { return harvest(source, awaited); })
            .share();
    }

    Harvest harvest(const AskedSource& source, const std::shared_future<Harvest>& awaited)
    {
        Asker asker{m_archive, m_clock, m_clients == nullptr ? nullptr : &m_clients->of(source.source),
                    settings(source)};
        asker.expect(1);
        Harvest found = source.harvest(asker, {.configuration = m_input.configuration,
                                               .cvs = m_input.cvs,
                                               .known = m_input.known,
                                               .inquiries = m_input.inquiries.at(source.source),
                                               .full = m_input.full,
                                               .awaited = [&] { return records_of(awaited); }});
        tell({.source = source.source, .ended = true});
        return found;
    }

    static std::span<const cache::HarvestedRecord> records_of(const std::shared_future<Harvest>& harvest)
    {
        return harvest.valid() ? std::span<const cache::HarvestedRecord>{harvest.get().records}
                               : std::span<const cache::HarvestedRecord>{};
    }

    Asker::Settings settings(const AskedSource& row)
    {
        return {.source = row.source,
                .run = m_input.run,
                .full = m_input.full,
                .contact = m_input.configuration.mailto,
                .without_contact = row.without_contact,
                .asked = [this, source = row.source](std::size_t answered, std::size_t expected) {
                    tell({.source = source, .answered = answered, .expected = expected});
                }};
    }

    void tell(const SourceProgress& progress)
    {
        const std::lock_guard lock{m_telling};
        m_progress(progress);
    }

    cache::Archive& m_archive;
    fetchers::Clock& m_clock;
    SourceClients* m_clients;
    const RunInput& m_input;
    const Progress& m_progress;
    std::mutex m_telling;
};

} // namespace

std::map<Source, Harvest> run_sources(cache::Archive& archive, fetchers::Clock& clock, SourceClients* clients,
                                      const RunInput& input, const Progress& progress)
{
    return Running{archive, clock, clients, input, progress}.run();
}

} // namespace vitalign::harvest
