// Fill a template of docxtemplater so many times: node letters.cjs TEMPLATE ANSWERS.json COUNT

const fs = require("node:fs");
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");

const [template, answers, count] = process.argv.slice(2);
const data = fs.readFileSync(template);
const values = JSON.parse(fs.readFileSync(answers, "utf-8"));
for (let at = 0; at < Number(count); at += 1) {
  const document = new Docxtemplater(new PizZip(data), { delimiters: { start: "{{ ", end: " }}" } });
  document.render(values);
  document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}
