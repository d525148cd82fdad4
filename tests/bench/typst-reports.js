// Typst in one warm process over many reports of mix-reports.sh, each compiled and written:
//   node typst-reports.js NODE_FOLDER FONTS OUT REPORT.txt...
// Prints how many, their pages and the milliseconds in all. Set as the handout is: A4, 22 lines of 28
// characters at 16 pt, page numbers, tags.
const [, , node, fonts, out, ...reports] = process.argv;
const { NodeCompiler } = require(`${node}/node_modules/@myriaddreamin/typst-ts-node-compiler`);
const fs = require('fs');
const path = require('path');

const head = (title) => `#set document(title: ${JSON.stringify(title)})
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), footer: context align(center, text(size: 14pt)[— #counter(page).display() —]))
#set text(font: "Noto Serif CJK SC", size: 16pt, lang: "zh", region: "cn", top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 12pt, spacing: 12pt)
#show heading: set text(font: "Noto Sans CJK SC", size: 16pt, weight: "bold")
#show heading: it => block(width: 100%, sticky: true, above: 12pt, below: 12pt, pad(left: 2em, it.body))
#align(center, text(size: 22pt, weight: "bold")[${title}])
`;
const escape = (line) => line.replace(/[\\#$*_`<>@\[\]~\/=+-]/g, '\\$&');
const source = (text) => {
  const [title, ...lines] = text.split('\n').filter((line) => line !== '');
  return head(escape(title)) + lines
    .map((line) => (/^[一二三四五六]、/.test(line) ? `= ${escape(line)}` : escape(line)))
    .join('\n\n');
};

const workspace = fs.mkdtempSync(path.join(require('os').tmpdir(), 'typst-reports-'));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });
const main = path.join(workspace, 'report.typ');
const set = (text) => {
  compiler.addSource(main, source(text));
  const result = compiler.compile({ mainFilePath: main });
  if (result.hasError()) {
    result.printErrors();
    process.exit(1);
  }
  return [compiler.pdf(result.result), result.result.numOfPages];
};
fs.mkdirSync(out, { recursive: true });
set('热身\n\n一、热身\n\n这里是一行正文，说完为止。\n');  // fonts are found
const start = process.hrtime.bigint();
let pages = 0;
for (const report of reports) {
  const [pdf, count] = set(fs.readFileSync(report, 'utf8'));
  fs.writeFileSync(path.join(out, `${path.basename(report, '.txt')}.pdf`), pdf);
  pages += count;
  compiler.evictCache(10);
}
const took = Number(process.hrtime.bigint() - start) / 1e6;
console.log(`${reports.length} reports, ${pages} pages, ${took.toFixed(0)} ms, ${(took / reports.length).toFixed(1)} ms each`);
fs.rmSync(workspace, { recursive: true });
