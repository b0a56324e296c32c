import { LiveAge } from "./live-age";
import { ageInWords, bothZones, briefDateInWords, dateInWords } from "./time-words";

type Props = {
  /** ISO, UTC. */
  at: string;
  /** When the page was drawn, ISO. */
  now: string;
  /** The shop's zone: "Europe/Berlin". */
  zone: string;
  /** Lists show ages under 24 hours; sentences say "ago" with them; elsewhere the date always stands. */
  style?: "age" | "ago" | "date";
  /** Of another year only the day: for a narrow column whose row tells the hour in its tooltip. */
  brief?: boolean;
};

/** A moment. The tooltip has it in full, in the shop's zone and in UTC. */
export function RelativeTime({ at, now, zone, style = "age", brief = false }: Props) {
  const [then, drawn] = [Date.parse(at), Date.parse(now)];
  const date = (brief ? briefDateInWords : dateInWords)(then, drawn, zone);
  const young = style !== "date" && ageInWords(then, drawn) !== null;
  return (
    <time dateTime={at} title={bothZones(then, zone)} className="num whitespace-nowrap" suppressHydrationWarning>
      {young ? <LiveAge at={then} drawn={drawn} date={date} ago={style === "ago"} /> : date}
    </time>
  );
}
