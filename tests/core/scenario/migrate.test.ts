import { describe, expect, test } from "vitest";
import { formatVersion } from "#core/scenario";
import { Findings } from "../../../src/core/scenario/findings.ts";
import { migrate, migrations, type Migration } from "../../../src/core/scenario/migrate.ts";
import { newProblems } from "../../support/problems.ts";

test("migrations go from one version to the next without a gap, up to the current one", () => {
  const first = migrations[0]?.from ?? formatVersion;
  expect(migrations.map((m) => m.from)).toEqual(
    Array.from({ length: formatVersion - first }, (_, i) => first + i),
  );
});

describe("migrating", () => {
  const steps: readonly Migration[] = [
    { from: 1, step: ({ name, ...rest }) => ({ ...rest, title: name }) },
    { from: 2, step: ({ title, ...rest }) => ({ ...rest, title: { en: title } }) },
  ];

  test("takes every step from the file's version on", () => {
    expect(migrate({ formatVersion: 1, name: "a" }, new Findings(), steps, 3)).toEqual({
      formatVersion: 3,
      title: { en: "a" },
    });
    expect(migrate({ formatVersion: 2, title: "a" }, new Findings(), steps, 3)).toEqual({
      formatVersion: 3,
      title: { en: "a" },
    });
  });

  test("leaves a current file as it is", () => {
    const file = { formatVersion: 3, title: {} };
    expect(migrate(file, new Findings(), steps, 3)).toEqual(file);
  });
});

describe("a file's version", () => {
  test("from the future is refused, and nothing else is said of the file", () => {
    expect(newProblems({ formatVersion: 2, id: 7 })).toEqual([
      'error newer-format-version formatVersion {"version":2,"current":1}',
    ]);
  });

  test.each([0, 1.5, "1", null])("%j never was one", (version) => {
    expect(newProblems({ formatVersion: version })).toEqual([
      `error unknown-format-version formatVersion ${JSON.stringify({ version: String(version), current: 1 })}`,
    ]);
  });

  test("that is missing is asked for, and the rest is still checked", () => {
    expect(newProblems({ formatVersion: undefined, level: 9 })).toEqual([
      'error no-format-version formatVersion {"current":1}',
      'error too-big level {"value":9,"limit":5}',
    ]);
  });
});
