/** What `help` prints. */
export const help = `Third Ring (三声) on the command line: no browser, no network.

  npm run --silent cli -- check <file or folder>...
      Reads scenarios and says what is wrong with them: {file, severity, code, at, message}.
      A folder is searched for *.json, the folders in it too (not node_modules).

  npm run --silent cli -- play <scenario.json> --script <script.json> [--profile HOUSE] [--seed N]
      Lets a scripted trainee make the call on a virtual clock: {log, scorecard}.
      A script is an array of steps (or an object with such a "script"):
        "at"     seconds since the first ring; or
        "after"  seconds after the caller has finished speaking or, in a silence, after the step before
                 (a caller who begins to speak meanwhile is heard out, and the seconds are counted anew;
                 what is said while the call is on hold is not waited for)
        "do"     answer, reply (text; typing: seconds), pick (reply), mute, unmute, hold, resume,
                 transfer (to), escalate (to), slip (fields), lookup (article), hangup, wait
      After the last step the call runs on until it has ended, ten minutes at most.

  npm run --silent cli -- score <log.json> [--profile HOUSE]
      Scores a log again, or the log in a {log, scorecard}: {log, scorecard}.
      HOUSE is the id of a house standard, or a file (FILE.json) with one that was exported from the settings.

  npm run --silent cli -- understand
      JSON lines {id, caller, reply, situation?} on standard input,
      {id, acts: [{id, from, to}], faults: [{id, from, to}]} out, in the same order; offsets in UTF-16 units.

  npm run --silent cli -- coverage
      Where each clause of the source documents is practised:
      [{clause, evidence, covered_by, why?, scenarios}].
      Exit code 1, with each clause named, when one is not covered as the pack says.

  npm run --silent cli -- fairness <file or folder>... [--profile ID]
      Plays each scenario in many ways under each house: can it be passed and failed, are equal endings worth
      the same, does it practise what it says: [{file, profile, best, worst, endings, calls, problems}].

  --json        one JSON document (understand: JSON lines) and nothing else on standard output;
                a file that cannot be used gives {problems: [...]} and exit code 1
  --lang LANG   language of the messages: en (default) or zh-CN

Exit code: 0 fine, 1 problems found, 2 wrong usage.
check: errors and warnings are problems; hints alone are fine.
`;
