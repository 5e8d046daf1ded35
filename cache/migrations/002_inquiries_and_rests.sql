-- When a source was last asked for one thing by its identifier, and whether it knew it: what is not due is not asked.
CREATE TABLE inquiry (
    source TEXT NOT NULL,
    key    TEXT NOT NULL,                  -- a DOI, a publication number, `orcid:...`, `reference:...`
    asked  TEXT NOT NULL,                  -- ISO 8601 UTC
    known  INTEGER NOT NULL,
    PRIMARY KEY (source, key)
) WITHOUT ROWID;

-- Places that asked to be left alone, or blocked us.
CREATE TABLE rest (
    origin TEXT PRIMARY KEY,               -- https://dblp.org:443
    until  INTEGER NOT NULL,               -- seconds since 1970
    reason TEXT NOT NULL
) WITHOUT ROWID;
