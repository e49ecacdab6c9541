// The least that React and XState can do: one caller, one line, two replies. What ours is measured against.
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { createActor, createMachine } from "xstate";

const machine = createMachine({
  initial: "asking",
  states: {
    asking: { meta: { line: "喂,有人吗?" }, on: { reply: "thanking" } },
    thanking: { meta: { line: "好,谢谢。" } },
  },
});
const actor = createActor(machine).start();

function Call() {
  const [snapshot, show] = useState(actor.getSnapshot());
  useEffect(() => actor.subscribe(show).unsubscribe, []);
  return (
    <main>
      {Object.values(snapshot.getMeta()).map(({ line }) => (
        <p key={line} className="row-caller">
          {line}
        </p>
      ))}
      <button onClick={() => actor.send({ type: "reply" })}>您好</button>
    </main>
  );
}

createRoot(document.getElementById("root")).render(<Call />);
