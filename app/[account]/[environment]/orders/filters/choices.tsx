import Check from "lucide-react/icons/check";
import Link from "next/link";

export type Choice = { href: string; label: string; about?: string; current?: boolean };

/** Values to choose one from: each is the list with it. */
export const Choices = ({ label, choices }: { label: string; choices: Choice[] }) => (
  <ul aria-label={label} className="-m-2.5 min-w-44">
    {choices.map(({ href, label: words, about, current }) => (
      <li key={href}>
        <Link
          href={href}
          prefetch={false}
          aria-current={current ? "true" : undefined}
          className="flex min-h-8 items-center gap-2 rounded-md px-2.5 py-1 hover:bg-fill dark:hover:bg-fill-2 pointer-coarse:min-h-11"
        >
          <span className="min-w-0 flex-1">
            {words}
            {about ? <span className="block text-xs text-t2">{about}</span> : null}
          </span>
          {current ? <Check size={14} aria-hidden /> : null}
        </Link>
      </li>
    ))}
  </ul>
);
