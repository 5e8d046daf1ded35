#include "harvest/run_sources.hpp"

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
        for (const Source source : m_input.sources) {
            if (source == Source::dblp) {
                m_dblp = start(source);
            }
        }
        std::map<Source, std::shared_future<Harvest>> others;
        for (const Source source : m_input.sources) {
            if (source != Source::dblp) {
                others[source] = start(source);
            }
        }
        std::map<Source, Harvest> harvests;
        for (const auto& [source, harvest] : others) {
            harvests[source] = harvest.get();
        }
        if (m_dblp.valid()) {
            harvests[Source::dblp] = m_dblp.get();
        }
        return harvests;
    }

private:
    std::shared_future<Harvest> start(Source source)
    {
        return std::async(std::launch::async, [this, source] { return harvest(source); }).share();
    }

    Harvest harvest(Source source)
    {
        Asker asker{m_archive, m_clock, m_clients == nullptr ? nullptr : &m_clients->of(source), settings(source)};
        asker.expect(1);
        const HarvestInput input{.configuration = m_input.configuration,
                                 .cvs = m_input.cvs,
                                 .known = m_input.known,
                                 .inquiries = m_input.inquiries.at(source),
                                 .full = m_input.full,
                                 .dblp = [this] { return dblp_records(); }};
        Harvest found = harvest(source, asker, input);
        tell({.source = source, .ended = true});
        return found;
    }

    static Harvest harvest(Source source, Asker& asker, const HarvestInput& input)
    {
        switch (source) {
        case Source::dblp: return harvest_dblp(asker, input);
        case Source::crossref: return harvest_crossref(asker, input);
        case Source::google_patents: return harvest_patents(asker, input);
        case Source::file: break; // only imported
        }
        return {};
    }

    std::span<const cache::HarvestedRecord> dblp_records() const
    {
        return m_dblp.valid() ? std::span<const cache::HarvestedRecord>{m_dblp.get().records}
                              : std::span<const cache::HarvestedRecord>{};
    }

    Asker::Settings settings(Source source)
    {
        return {.source = source,
                .run = m_input.run,
                .full = m_input.full,
                .contact = m_input.configuration.mailto,
                .asked = [this, source](std::size_t answered, std::size_t expected) {
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
    std::shared_future<Harvest> m_dblp; ///< set before any other source is started
};

} // namespace

std::map<Source, Harvest> run_sources(cache::Archive& archive, fetchers::Clock& clock, SourceClients* clients,
                                      const RunInput& input, const Progress& progress)
{
    return Running{archive, clock, clients, input, progress}.run();
}

} // namespace vitalign::harvest
