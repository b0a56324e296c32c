import Link from "next/link";

/** Besides administrators, who see every account. */
export const WhoSees = ({ people }: { people: { id: string; name: string }[] }) => (
  <>
    <p className="text-t2">
      Administrators see every account. {people.length === 0 ? "Nobody else sees this one yet." : "Besides them:"}
    </p>
    {people.length > 0 ? (
      <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
        {people.map((person) => (
          <li key={person.id}>
            <Link
              href={`/settings/people/${person.id}`}
              className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
            >
              {person.name}
            </Link>
          </li>
        ))}
      </ul>
    ) : null}
    <p className="mt-2">
      <Link href="/settings/people" className="link">
        Choose who sees it
      </Link>
    </p>
  </>
);
