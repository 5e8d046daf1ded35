-- Whether the source suddenly meant somebody else. Before, only the beginning of the message told.
ALTER TABLE coverage ADD COLUMN identity_alarm INTEGER NOT NULL DEFAULT 0;
UPDATE coverage SET identity_alarm = 1 WHERE message LIKE 'identity alarm%';
