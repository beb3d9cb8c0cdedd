// A list as long as the page has to bear.
import { OWNER } from "./page.ts";

/** A made-up list of so many patents in force, as a table; the titles are in no order. */
export function long(count: number): string {
  const lines = ["申请号,名称,申请日,授权公告日,法律状态,申请人"];
  for (let serial = 1; serial <= count; serial += 1) {
    const digits = `20201${String(serial).padStart(7, "0")}`;
    const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    const sum = [...digits].reduce((sum, digit, at) => sum + Number(digit) * weights[at]!, 0);
    const check = sum % 11 === 10 ? "X" : String(sum % 11);
    lines.push(`${digits}.${check},装置${(serial * 7919) % count}（虚构）,2020-05-06,2023-05-06,授权,${OWNER}`);
  }
  return lines.join("\n");
}
