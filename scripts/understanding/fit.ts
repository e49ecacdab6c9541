import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { secondBits, secondZero, type Packed } from "../../src/core/speech/model/tables.ts";
import { inputCount } from "../../src/core/speech/model/reconsider.ts";
import { correctionsFor, type Lesson } from "./corrections.ts";
import { labels } from "./examples.ts";
import type { FirstLook } from "./fit-first.ts";
import { settings } from "./settings.ts";
import type { Answer, Task } from "./training-process.ts";
import { writeBits } from "./write-bits.ts";

/**
 * Trains a model on the bank: the first look, and the second look, on what first looks trained on the other parts of the
 * bank say about each part. Runs `processes` processes side by side; the model is the same however many.
 */
export async function fit(trusted: readonly number[], madeFrom: string, processes: number): Promise<Packed> {
  const parts = Array.from({ length: settings.folds }, (_, part): Task => ({ lessonsFrom: part }));
  const answers = await allOf([...parts, { lessonsFrom: undefined }], processes);
  const lessons = answers.flatMap((answer) => answer.lessons ?? []);
  const first = answers.find((answer) => answer.first)?.first as FirstLook;
  return { ...first, madeFrom, trusted, second: fitSecond(lessons) };
}

/** The answers to the tasks, in their order; so many processes at once, each with one task. */
async function allOf(tasks: readonly Task[], processes: number): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const waiting = [...tasks.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await answerTo(next[1]);
  };
  await Promise.all(Array.from({ length: processes }, worker));
  return answers;
}

const answerTo = (task: Task): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("training-process.ts", import.meta.url)), {
      serialization: "advanced",
    });
    child.once("message", (answer) => resolve(answer as Answer));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`a training process ended with ${code} and no answer`)));
    child.send(task);
  });

/** One correction for each label of what the first look said. */
function fitSecond(lessons: readonly Lesson[]): Packed["second"] {
  const corrections = correctionsFor(lessons, labels.length, settings.second);
  const most = secondZero - 1;
  const steps = corrections.map(({ weights }) => {
    const top = weights.reduce((so, weight) => Math.max(so, Math.abs(weight)), 1e-6);
    return Number((top / most).toPrecision(6));
  });
  const to = writeBits();
  corrections.forEach(({ weights }, label) => {
    for (const weight of weights) to.plain(Math.round(weight / (steps[label] ?? 1)) + secondZero, secondBits);
  });
  const biases = corrections.map(({ bias }) => Number(bias.toPrecision(6)));
  return { inputs: inputCount(labels), biases, steps, bits: to.done() };
}
