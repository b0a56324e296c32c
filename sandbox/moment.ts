import type { Settings } from "./settings";
import type { Store } from "./store/store";

/** One instant of Amazon's: the books, and the time at which whatever happens now happens. */
export type Moment = { store: Store; settings: Settings; now: number };
