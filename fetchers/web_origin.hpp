// Where a URL leads, and whether that place may be asked.
#pragma once

#include "schemas/result.hpp"

#include <string>

namespace vitalign::fetchers {

/// A URL that can follow redirects: `go` resolves a target against the present place.
class WebAddress {
public:
    /// An error if the text is no URL, or one of a scheme or host that may not be asked: only https, and http on a
    /// loopback address.
    static Result<WebAddress> parse(const std::string& url);

    const std::string& url() const { return m_url; }

    /// `https://dblp.org:443`
    const std::string& origin() const { return m_origin; }

    /// The target of a redirect. Only places of the same origin are followed: an error of code blocked else.
    Result<WebAddress> go(const std::string& target) const;

private:
    WebAddress(std::string url, std::string origin) : m_url(std::move(url)), m_origin(std::move(origin)) {}

    std::string m_url;
    std::string m_origin;
};

} // namespace vitalign::fetchers
