/** What joins the members of a list: 学校、医院和社区及与. */
export const joints = "、和及与";

/** Whether a text is one joint and nothing else. */
export function isJoint(text: string | undefined): boolean {
  return text !== undefined && text.length === 1 && joints.includes(text);
}

/** The members of a list; its joints stand in none of them. */
export function membersOf(list: string): string[] {
  const members = [""];
  for (const c of list) {
    if (joints.includes(c)) members.push("");
    else members[members.length - 1] += c;
  }
  return members;
}
