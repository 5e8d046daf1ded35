// A small page in the shape of Google Patents' own, with decoys, for tests to bend.
#pragma once

#include "catch.hpp"

#include <string>
#include <string_view>

namespace vitalign::testing {

inline const std::string patent_page = R"(<!DOCTYPE html>
<html lang="en">
<head>
<title>US9999999B2 - Tea kettle
    - Google Patents</title>
<meta name="DC.type" content="patent">
<meta name="DC.date" content="2019-03-02" scheme="dateSubmitted">
<meta name="citation_patent_number" content="US:9999999">
<meta name="DC.date" content="2021-05-04" scheme="issue">
<meta name="DC.contributor" content="Jo A. Doe" scheme="inventor">
<meta name="DC.contributor" content="오병수" scheme="inventor">
<meta name="DC.contributor" content="Kettle Works, Inc." scheme="assignee">
<script>if (1 < 2) document.write('<dd itemprop="publicationNumber">US1B2</dd>');</script>
</head>
<body><search-app>
<article class="result" itemscope itemtype="http://schema.org/ScholarlyArticle">
<h1 itemprop="pageTitle">US9999999B2 - Tea kettle - Google Patents</h1>
<span itemprop="title">Tea &amp; coffee kettle
       </span>
<meta itemprop="type" content="patent">
<dl>
<dd itemprop="publicationNumber">US9999999B2</dd>
<meta itemprop="numberWithoutCodes" content="9999999">
<meta itemprop="kindCode" content="B2">
<dd itemprop="countryCode">US</dd>
<span>US9999999B2</span>
<dd itemprop="legalStatusIfi" itemscope><span itemprop="status">Active</span></dd>
<dd itemprop="applicationNumber">US16/290,123</dd>
<dd itemprop="directAssociations" itemscope repeat><a href="/patent/US20200123456A1/en">
<span itemprop="publicationNumber">US20200123456A1</span>
(<span itemprop="primaryLanguage">en</span></a></dd>
<dd itemprop="inventor" repeat>Jo A. Doe</dd>
<dd itemprop="inventor" repeat>오병수</dd>
<dd itemprop="assigneeCurrent" repeat>
    Big Buyer LLC
  </dd>
<dd itemprop="assigneeOriginal" repeat>Kettle Works, Inc.</dd>
<dd><time itemprop="priorityDate" datetime="2018-03-05">2018-03-05</time></dd>
<dd><time itemprop="filingDate" datetime="2019-03-02">2019-03-02</time></dd>
<dd><time itemprop="publicationDate" datetime="2021-05-04">2021-05-04</time></dd>
<dd itemprop="events" itemscope repeat><time itemprop="date" datetime="2017-01-01">2017-01-01</time>
<span itemprop="title">Priority to US1/1</span><span itemprop="type">priority</span></dd>
<dd itemprop="events" itemscope repeat><time itemprop="date" datetime="2021-05-03">2021-05-03</time>
<span itemprop="title">Application granted</span><span itemprop="type">granted</span></dd>
<dd itemprop="events" itemscope repeat><time itemprop="date">Status</time>
<span itemprop="title">Active</span><span itemprop="type">legal-status</span></dd>
</dl>
<section itemprop="description" itemscope><div itemprop="content">Cited: <dd itemprop="inventor">Nobody</dd></div></section>
<section itemprop="application" itemscope>
<section itemprop="metadata" itemscope><span itemprop="applicationNumber">US16/290,123</span>
<span itemprop="representativePublication">US9999999B2</span></section>
<table><tr itemprop="pubs" itemscope repeat><td><span itemprop="publicationNumber">US20200123456A1</span></td></tr>
<tr itemprop="pubs" itemscope repeat><td><span itemprop="publicationNumber">US9999999B2</span><meta itemprop="thisPatent" content="true"></td></tr>
<tr itemprop="parentApps" itemscope repeat><td><span itemprop="representativePublication">US8888888B2</span>
<span itemprop="relationType">Continuation</span></td></tr>
<tr itemprop="childApps" itemscope repeat><td><span itemprop="representativePublication">US2022000123A1</span></td></tr>
</table></section>
<section itemprop="family" itemscope><h2>ID=38352912</h2>
<table><tr itemprop="docdbFamily" itemscope repeat><td><span itemprop="publicationNumber">KR102620822B1</span></td>
<td itemprop="publicationDate">2020-01-01</td></tr>
<tr itemprop="docdbFamily" itemscope repeat><td><span itemprop="publicationNumber">WO2019123456A1</span></td></tr>
<tr itemprop="backwardReferencesFamily" itemscope repeat><td><span itemprop="publicationNumber">US1234567A</span></td>
<td itemprop="title">Cited kettle</td><td><span itemprop="assigneeOriginal">Cited Corp</span></td></tr></table></section>
<table><tr itemprop="forwardReferences" itemscope repeat><td><span itemprop="publicationNumber">US7777777B1</span>
<td itemprop="priorityDate">2001-01-01</td><td itemprop="title">Citing kettle</td></tr>
<tr itemprop="similarDocuments" itemscope repeat><td><span itemprop="publicationNumber">US9999999B2</span></td>
<td><time itemprop="publicationDate" datetime="1999-01-01">1999-01-01</time></td><td itemprop="title">Similar kettle</td>
<td itemprop="inventor">Similar Person</td></tr></table>
</article></search-app></body></html>
)";

/// The page with `from` replaced wherever it stands; it must stand somewhere.
inline std::string with(std::string page, std::string_view from, std::string_view to)
{
    std::size_t at = page.find(from);
    REQUIRE(at != std::string::npos);
    for (; at != std::string::npos; at = page.find(from, at + to.size())) {
        page.replace(at, from.size(), to);
    }
    return page;
}

} // namespace vitalign::testing
