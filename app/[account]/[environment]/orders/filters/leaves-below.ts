// Literal, for Tailwind to find them.
const steps = [
  ...[
    "@max-[100px]:hidden",
    "@max-[150px]:hidden",
    "@max-[200px]:hidden",
    "@max-[250px]:hidden",
    "@max-[300px]:hidden",
  ],
  ...[
    "@max-[350px]:hidden",
    "@max-[400px]:hidden",
    "@max-[450px]:hidden",
    "@max-[500px]:hidden",
    "@max-[550px]:hidden",
  ],
  ...[
    "@max-[600px]:hidden",
    "@max-[650px]:hidden",
    "@max-[700px]:hidden",
    "@max-[750px]:hidden",
    "@max-[800px]:hidden",
  ],
  ...["@max-[850px]:hidden", "@max-[900px]:hidden", "@max-[950px]:hidden", "@max-[1000px]:hidden"],
];

/** Hides what needs a container at least this wide; what needs more than the widest row has is in no row. */
export const leavesBelow = (px: number): string => steps[Math.max(0, Math.ceil(px / 50) - 2)] ?? "hidden";
