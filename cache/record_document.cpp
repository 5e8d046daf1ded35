#include "cache/record_document.hpp"

#include <concepts>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <type_traits>

namespace vitalign::cache {

namespace {

using nlohmann::json;

// How each value is written and read. Values with a grammar are written as their canonical text.
template <class T>
struct Codec {
    static json write(const T& value) { return value; }
    static T read(const json& value) { return value.get<T>(); }
};

template <class T>
concept Canonical = requires(std::string_view text)
{
    T::parse(text)->str();
};

template <Canonical T>
struct Codec<T> {
    static json write(const T& value) { return value.str(); }
    static T read(const json& value) { return T::parse(value.get_ref<const std::string&>()).value(); }
};

template <class T>
struct Codec<std::vector<T>> {
    static json write(const std::vector<T>& values)
    {
        json list = json::array();
        for (const T& value : values) {
            list.push_back(Codec<T>::write(value));
        }
        return list;
    }
    static std::vector<T> read(const json& list)
    {
        std::vector<T> values;
        for (const json& value : list) {
            values.push_back(Codec<T>::read(value));
        }
        return values;
    }
};

template <class T>
struct Codec<std::optional<T>> {
    static json write(const std::optional<T>& value) { return value ? Codec<T>::write(*value) : json{}; }
    static std::optional<T> read(const json& value) { return Codec<T>::read(value); }
};

bool is_absent(const json& value)
{
    const bool empty_text = value.is_string() && value.get_ref<const std::string&>().empty();
    return value.empty() || empty_text || value == json(false);
}

/// Visits a member for writing: absent ones are left out.
class Writer {
public:
    template <class T>
    void operator()(const char* key, const T& value)
    {
        put(key, Codec<T>::write(value));
    }
    json result = json::object();

private:
    void put(const char* key, json value)
    {
        if (!is_absent(value)) {
            result[key] = std::move(value);
        }
    }
};

/// Visits a member for reading: absent ones keep their default.
class Reader {
public:
    /// An object, or the document is damaged.
    explicit Reader(const json& source) : m_source(source)
    {
        if (!source.is_object()) {
            throw std::invalid_argument{"a member is no object"};
        }
    }

    template <class T>
    void operator()(const char* key, T& value) const
    {
        if (const auto found = m_source.find(key); found != m_source.end()) {
            value = Codec<T>::read(*found);
        }
    }

private:
    const json& m_source;
};

/// Either direction: the value that is written is constant.
template <class Value, class T>
concept Like = std::same_as<std::remove_const_t<Value>, T>;

// One list of members for both directions: the visitor decides whether it reads or writes.
void visit_members(auto& visit, Like<PersonName> auto& name)
{
    visit("given", name.given);
    visit("particle", name.particle);
    visit("family", name.family);
    visit("suffix", name.suffix);
}

void visit_members(auto& visit, Like<Contributor> auto& person)
{
    visit_members(visit, person.name);
    visit("pid", person.pid);
    visit("orcid", person.orcid);
    visit("affiliations", person.affiliations);
    visit("organisation", person.organisation);
}

void visit_members(auto& visit, Like<RelatedWork> auto& related)
{
    visit("relation", related.relation);
    visit("target", related.target);
}

void visit_members(auto& visit, Like<Notice> auto& notice)
{
    visit("type", notice.type);
    visit("doi", notice.doi);
    visit("date", notice.date);
}

void visit_members(auto& visit, Like<PatentFacts> auto& patent)
{
    visit("application_number", patent.application_number);
    visit("priority_date", patent.priority_date);
    visit("filing_date", patent.filing_date);
    visit("publication_date", patent.publication_date);
    visit("grant_date", patent.grant_date);
    visit("assignees", patent.assignees);
    visit("same_application", patent.same_application);
    visit("family", patent.family);
    visit("parents_and_children", patent.parents_and_children);
}

void visit_members(auto& visit, Like<SourceRecord> auto& record)
{
    visit("key", record.key);
    visit("url", record.url);
    visit("title", record.title);
    visit("alternative_titles", record.alternative_titles);
    visit("authors", record.authors);
    visit("venue", record.venue);
    visit("venue_key", record.venue_key);
    visit("date", record.date);
    visit("alternate_years", record.alternate_years);
    visit("volume", record.volume);
    visit("number", record.number);
    visit("pages", record.pages);
    visit("publisher", record.publisher);
    visit("doi", record.doi);
    visit("arxiv", record.arxiv);
    visit("isbns", record.isbns);
    visit("link", record.link);
    visit("related", record.related);
    visit("notices", record.notices);
    visit("patent", record.patent);
}

template <class T>
concept HasMembers = requires(Writer& writer, const T& value)
{
    visit_members(writer, value);
};

template <HasMembers T>
struct Codec<T> {
    static json write(const T& value)
    {
        Writer writer;
        visit_members(writer, value);
        return writer.result;
    }
    static T read(const json& source)
    {
        T value;
        const Reader reader{source};
        visit_members(reader, value);
        return value;
    }
};

PatentStatus patent_status_of(const std::string& name)
{
    for (const PatentStatus status :
         {PatentStatus::pending, PatentStatus::granted, PatentStatus::expired, PatentStatus::dead}) {
        if (name_of(status) == name) {
            return status;
        }
    }
    return PatentStatus::unknown;
}

template <>
struct Codec<PatentFacts> {
    static json write(const PatentFacts& value)
    {
        Writer writer;
        visit_members(writer, value);
        writer.result["publication"] = value.publication.str();
        writer.result["status"] = name_of(value.status);
        return writer.result;
    }
    static PatentFacts read(const json& source)
    {
        PatentFacts value{.publication = Codec<PatentNumber>::read(source.at("publication"))};
        value.status = patent_status_of(source.value("status", ""));
        const Reader reader{source};
        visit_members(reader, value);
        return value;
    }
};

} // namespace

std::string to_document(const SourceRecord& record)
{
    Writer writer;
    visit_members(writer, record);
    writer.result["source"] = name_of(record.source);
    writer.result["kind"] = name_of(record.kind);
    if (record.excerpt) {
        writer.result["excerpt"] = true;
    }
    return writer.result.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<SourceRecord> from_document(std::string_view document)
try {
    const json source = json::parse(document);
    SourceRecord record;
    const Reader reader{source};
    visit_members(reader, record);
    record.source = source_of(source.at("source").get_ref<const std::string&>()).value();
    record.excerpt = source.value("excerpt", false);
    record.kind = kind_of(source.at("kind").get_ref<const std::string&>()).value_or(Kind::misc);
    return record;
} catch (const std::exception& error) {
    return failure(ErrorCode::storage, "a stored record cannot be read: {}", error.what());
}

} // namespace vitalign::cache
