import Ban from "lucide-react/icons/ban";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import CircleDot from "lucide-react/icons/circle-dot";
import CirclePause from "lucide-react/icons/circle-pause";
import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import CircleSlash from "lucide-react/icons/circle-slash";
import Clock from "lucide-react/icons/clock";
import ListEnd from "lucide-react/icons/list-end";
import LoaderCircle from "lucide-react/icons/loader-circle";
import Lock from "lucide-react/icons/lock";
import OctagonX from "lucide-react/icons/octagon-x";
import Timer from "lucide-react/icons/timer";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import UserRoundCheck from "lucide-react/icons/user-round-check";
import UserRoundSearch from "lucide-react/icons/user-round-search";

const icons: Record<string, typeof Ban> = {
  ban: Ban,
  "circle-check": CircleCheck,
  "circle-dashed": CircleDashed,
  "circle-dot": CircleDot,
  "circle-pause": CirclePause,
  "circle-question-mark": CircleQuestionMark,
  "circle-slash": CircleSlash,
  clock: Clock,
  "list-end": ListEnd,
  "loader-circle": LoaderCircle,
  lock: Lock,
  "octagon-x": OctagonX,
  timer: Timer,
  "triangle-alert": TriangleAlert,
  "user-round-check": UserRoundCheck,
  "user-round-search": UserRoundSearch,
};

/** The icon that a state's description names; a question mark stands for one that nobody drew yet. */
export function StateIcon({ name, size = 13 }: { name: string; size?: number }) {
  const Icon = icons[name] ?? CircleQuestionMark;
  return <Icon size={size} strokeWidth={2} className={name === "loader-circle" ? "spin" : undefined} aria-hidden />;
}
