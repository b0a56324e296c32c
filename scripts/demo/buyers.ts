import type { Region } from "@/db/schema";

const names: Record<Region, readonly string[]> = {
  us: [
    ...[
      "Marisol Whitaker",
      "Devon Castellano",
      "Hannah Lindqvist",
      "Theo Abernathy",
      "Grace Okonkwo",
      "Samuel Adeyemi",
    ],
    ...["Ruth Petrova", "Elena Duarte", "Noah Tremblay", "Amara Okafor", "Felix Novak", "Clara Jensen", "Omar Haddad"],
    ...["Nora Brennan", "Daniel Reyes", "Ivy Chen", "Caleb Moreau", "Zoe Marchetti", "Owen Kowalski", "Lena Fischer"],
  ],
  de: [
    ...["Johanna Brückner", "Lea Großmann", "Matteo Öztürk", "Jonas Feldmann", "Lukas Brandt", "Hannah Weiss"],
    ...[
      "Tobias Lindgren",
      "Karl Schreiner",
      "Mia Hoffmann",
      "Paul Neumann",
      "Greta Vogel",
      "Anton Krüger",
      "Selma Yıldız",
    ],
    ...["Finn Petersen", "Rosa Engelhardt", "Emil Sørensen-Vogt", "Ada Kowalczyk", "Max Oberländer", "Ida Schäfer"],
  ],
  uk: [
    ...["Imogen Hartley", "Callum O’Neill", "Priya Raman", "Oliver Whitcombe", "Aoife Brennan", "Harriet Cole"],
    ...["Rhys Llewellyn", "Chloé Marchand", "Isla MacGregor", "Toby Ashworth", "Amina Yusuf", "George Fairfax"],
    ...["Freya Sinclair", "Kofi Mensah", "Poppy Langdon", "Arthur Pembroke", "Sana Malik"],
  ],
  jp: [
    ...["佐藤 美咲", "田中 健太", "鈴木 陽子", "高橋 直樹", "伊藤 さくら", "渡辺 大輔", "山本 結衣", "中村 翔"],
    ...["小林 真由美", "加藤 悠人", "吉田 葵", "山田 蓮", "佐々木 彩", "松本 隆"],
  ],
};

/** Who places a shop's order of this number: somebody invented, who comes back now and then. */
export const buyerOf = (region: Region, number: number): { name: string } => {
  const people = names[region];
  return { name: people[(number * 7 + Math.floor(number / 9)) % people.length]! };
};
