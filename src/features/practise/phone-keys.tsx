import { useState } from "react";
import { useTranslation } from "react-i18next";
import { onSecond, type CallInput, type CallState } from "#core/call";
import { escalationTargets, transferTargets, type Term } from "#core/standards";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";
import { useLocalText } from "#state/use-local-text";

/** Which key does what while the call runs. Digits pick replies. */
export const phoneKeys = {
  mute: "M",
  hold: "H",
  transfer: "T",
  escalate: "E",
  slip: "S",
  look: "K",
  hint: "I",
  undo: "U",
  pause: "P",
  line: "L",
  reject: "J",
  dial: "D",
  hangup: "Escape",
} as const;

/** Stops the exercise. With Alt everywhere: a key that is never hit by accident. */
export const stopKey = "Alt+X";

export type AskedParty = "transfer" | "escalate" | undefined;

interface PhoneKeysProps {
  readonly call: CallState;
  readonly asked: AskedParty;
  readonly onAsk: (asked: AskedParty) => void;
  readonly onDo: (input: Exclude<CallInput, { type: "reply" | "typing" }>) => void;
  readonly onSlip: () => void;
}

/** The keys of the phone, each with its shortcut and its state; those that cannot be pressed say why. */
export function PhoneKeys({ call, asked, onAsk, onDo, onSlip }: PhoneKeysProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const down = call.phase === "connected" ? undefined : t("refusal.not-connected");
  const away = onSecond(call) ? t("refusal.on-second-line") : undefined;
  return (
    <div className="phone-keys" role="group" aria-label={t("phone")}>
      <Button
        shortcut={phoneKeys.mute}
        aria-pressed={call.muted}
        refusal={down ?? (call.held && !away ? t("refusal.on-hold") : undefined)}
        onClick={() => onDo({ type: "mute", on: !call.muted })}
      >
        {t(call.muted ? "unmute" : "mute")}
      </Button>
      <Button
        shortcut={phoneKeys.hold}
        aria-pressed={call.held}
        refusal={down ?? away}
        onClick={() => onDo({ type: "hold", on: !call.held })}
      >
        {t(call.held ? "resume" : "hold")}
      </Button>
      <Button shortcut={phoneKeys.transfer} refusal={down ?? away} onClick={() => onAsk("transfer")}>
        {t("transfer")}
      </Button>
      <Button shortcut={phoneKeys.escalate} refusal={down} onClick={() => onAsk("escalate")}>
        {t("escalate")}
      </Button>
      <Button shortcut={phoneKeys.slip} onClick={onSlip}>
        {t("slip")}
      </Button>
      <Button
        look="danger"
        className="hang-up"
        shortcut="Esc"
        refusal={down ?? (call.second?.is === "over" ? t("refusal.nobody-there") : undefined)}
        onClick={() => onDo({ type: "hangup" })}
      >
        {t(away === undefined ? "hang-up" : "lines.hang-up-second")}
      </Button>
      {asked !== undefined && (
        <PartyDialog
          title={t(asked === "transfer" ? "transfer-to" : "escalate-to")}
          note={t(asked === "transfer" ? "transfer-note" : "escalate-note")}
          parties={asked === "transfer" ? transferTargets : escalationTargets}
          name={(party) => text(party.name)}
          onChoose={(to) => {
            onAsk(undefined);
            onDo({ type: asked, to });
          }}
          onClose={() => onAsk(undefined)}
        />
      )}
    </div>
  );
}

interface PartyDialogProps {
  readonly title: string;
  readonly note: string;
  readonly parties: readonly Term[];
  readonly name: (party: Term) => string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

function PartyDialog({ title, note, parties, name, onChoose, onClose }: PartyDialogProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(false);
  return (
    <Dialog title={title} closeLabel={t("cancel")} onClose={onClose}>
      <p className="quiet">{note}</p>
      <ul className="parties">
        {parties.map((party, i) => (
          <li key={party.id}>
            <Button
              autoFocus={i === 0}
              onClick={() => {
                if (!chosen) onChoose(party.id);
                setChosen(true);
              }}
            >
              {name(party)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
