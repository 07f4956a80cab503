// What the user chose among suggestions, for those who let their weights be learned. It goes with the edit that made
// the choice, and does not count while that is undone. Needs nothing of the migrations between it and the first.

export const feedbackLog = `
CREATE TABLE IF NOT EXISTS feedback_log (
  edit_id INTEGER PRIMARY KEY REFERENCES edits (id) ON DELETE CASCADE,
  -- JSON: what the preferred tracks had more of, by signal, one object for each choice.
  choices TEXT NOT NULL
) STRICT;
`;
