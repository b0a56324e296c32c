import Ban from "lucide-react/icons/ban";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import CircleDot from "lucide-react/icons/circle-dot";
import CirclePause from "lucide-react/icons/circle-pause";
import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import Clock from "lucide-react/icons/clock";
import Info from "lucide-react/icons/info";
import ListEnd from "lucide-react/icons/list-end";
import LoaderCircle from "lucide-react/icons/loader-circle";
import Lock from "lucide-react/icons/lock";
import OctagonAlert from "lucide-react/icons/octagon-alert";
import OctagonX from "lucide-react/icons/octagon-x";
import Stamp from "lucide-react/icons/stamp";
import Timer from "lucide-react/icons/timer";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import Undo2 from "lucide-react/icons/undo-2";
import UserRoundSearch from "lucide-react/icons/user-round-search";

const icons: Record<string, typeof Ban> = {
  ban: Ban,
  "circle-check": CircleCheck,
  "circle-dashed": CircleDashed,
  "circle-dot": CircleDot,
  "circle-pause": CirclePause,
  "circle-question-mark": CircleQuestionMark,
  clock: Clock,
  info: Info,
  "list-end": ListEnd,
  "loader-circle": LoaderCircle,
  lock: Lock,
  "octagon-alert": OctagonAlert,
  "octagon-x": OctagonX,
  stamp: Stamp,
  timer: Timer,
  "triangle-alert": TriangleAlert,
  "undo-2": Undo2,
  "user-round-search": UserRoundSearch,
};

/** The icon that a state's description names; a question mark stands for one that nobody drew yet. */
export function StateIcon({ name, size = 13 }: { name: string; size?: number }) {
  const Icon = icons[name] ?? CircleQuestionMark;
  return <Icon size={size} strokeWidth={2} className={name === "loader-circle" ? "spin" : undefined} aria-hidden />;
}
