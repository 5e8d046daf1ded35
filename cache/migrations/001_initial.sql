-- One cache may serve many people: responses, records and works are shared; runs, harvests, coverage and findings belong
-- to a profile.

CREATE TABLE profile (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- Every answer of a source, as received. The same bytes for the same address are stored once.
CREATE TABLE response (
    id       INTEGER PRIMARY KEY,
    source   TEXT NOT NULL,
    url      TEXT NOT NULL,                -- without contact data
    fetched  TEXT NOT NULL,                -- when these bytes first came, ISO 8601 UTC
    status   INTEGER NOT NULL,
    headers  TEXT NOT NULL,                -- JSON object
    digest   TEXT NOT NULL,                -- of the body
    body     BLOB NOT NULL,
    UNIQUE (url, digest)
);

-- One sync of one profile.
CREATE TABLE run (
    id       INTEGER PRIMARY KEY,
    profile  INTEGER NOT NULL REFERENCES profile (id),
    started  TEXT NOT NULL,
    finished TEXT                          -- NULL: under way, or killed
);

-- What each run asked, and what became of it: the ledger that makes a killed run go on.
CREATE TABLE request (
    run      INTEGER NOT NULL REFERENCES run (id),
    source   TEXT NOT NULL,
    url      TEXT NOT NULL,
    asked    TEXT NOT NULL,
    response INTEGER REFERENCES response (id),
    error    TEXT,
    PRIMARY KEY (run, url)
) WITHOUT ROWID;
CREATE INDEX request_by_url ON request (url, asked);

CREATE TABLE coverage (
    run      INTEGER NOT NULL REFERENCES run (id),
    source   TEXT NOT NULL,
    state    TEXT NOT NULL,                -- complete, partial, failed
    finished TEXT NOT NULL,
    message  TEXT,
    PRIMARY KEY (run, source)
) WITHOUT ROWID;

-- What the latest response says about one publication or patent.
CREATE TABLE source_record (
    id       INTEGER PRIMARY KEY,
    source   TEXT NOT NULL,
    key      TEXT NOT NULL,                -- the source's own identity: DBLP key, DOI, publication number
    response INTEGER NOT NULL REFERENCES response (id),
    document TEXT NOT NULL,                -- JSON, see record_document.hpp
    UNIQUE (source, key)
);

-- Which records a profile's harvest has found. A record that a complete answer no longer names is gone, not deleted.
CREATE TABLE harvest (
    profile  INTEGER NOT NULL REFERENCES profile (id),
    record   INTEGER NOT NULL REFERENCES source_record (id),
    listed   INTEGER NOT NULL,             -- 1: the source itself assigns it to this person (pid, ORCID)
    gone_run INTEGER REFERENCES run (id),
    PRIMARY KEY (profile, record)
) WITHOUT ROWID;

CREATE TABLE work (
    id  INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE               -- w: and twelve hexadecimal digits
);

-- Which record describes which version of which work, as related among the records of one profile.
CREATE TABLE link (
    profile  INTEGER NOT NULL REFERENCES profile (id),
    record   INTEGER NOT NULL REFERENCES source_record (id),
    work     INTEGER NOT NULL REFERENCES work (id),
    version  INTEGER NOT NULL,             -- position of the version within the work
    evidence TEXT NOT NULL,                -- why it is there, for `explain`
    PRIMARY KEY (profile, record)
) WITHOUT ROWID;
CREATE INDEX link_by_work ON link (work);

-- When a finding was first reported, to tell what is new.
CREATE TABLE finding (
    profile   INTEGER NOT NULL REFERENCES profile (id),
    key       TEXT NOT NULL,               -- f: and twelve hexadecimal digits
    first_run INTEGER NOT NULL,            -- the latest sync at that time; 0 before the first
    PRIMARY KEY (profile, key)
) WITHOUT ROWID;
