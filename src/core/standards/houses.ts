import courier from "./pack/profiles/courier.json" with { type: "json" };
import gameLine from "./pack/profiles/game-line.json" with { type: "json" };
import general from "./pack/profiles/general.json" with { type: "json" };
import hotelItDesk from "./pack/profiles/hotel-it-desk.json" with { type: "json" };
import leisureClub from "./pack/profiles/leisure-club.json" with { type: "json" };
import propertyDesk from "./pack/profiles/property-desk.json" with { type: "json" };
import textbook from "./pack/profiles/textbook.json" with { type: "json" };
import type { Profile } from "./standards.ts";

// A door of its own, like the pack: a call can begin with the houses alone; the clauses are wanted when it is scored.

/** Which standards come with the product, and the houses that follow them. */
export interface Houses {
  readonly id: string;
  readonly version: number;
  readonly profiles: readonly Profile[];
}

/** The houses of the call-centre pack. The pack reads them with everything else, and a faulty one stops the build. */
export const callCentreHouses: Houses = {
  id: "call-centre",
  version: 1,
  // JSON widens every literal; `readStandards` in pack.ts holds them to the shape.
  profiles: [
    courier,
    general,
    gameLine,
    leisureClub,
    propertyDesk,
    hotelItDesk,
    textbook,
  ] as unknown as readonly Profile[],
};
