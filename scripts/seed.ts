import { closeDatabase } from "@/db/client";
import { installDemo } from "@/lib/demo/operations";

if (process.env.SEED === "empty") {
  console.log("SEED=empty: the site starts without content.");
} else {
  const done = await installDemo();
  console.log(done ? "The demo is in place." : "There is content already, so the demo stays out.");
}
await closeDatabase();
