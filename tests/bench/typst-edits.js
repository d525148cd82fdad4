// Warm edits in one process of Typst, from edited text in memory to the PDF on disk:
// node typst-edits.js NODE_FOLDER FONTS DOC.typ OUT.pdf EDITS → median milliseconds, least.
// NODE_FOLDER has node_modules with @myriaddreamin/typst-ts-node-compiler.
const fs = require('fs');
const path = require('path');
const [nodeFolder, fonts, source, out, edits] = process.argv.slice(2);
const { NodeCompiler } = require(
  path.resolve(nodeFolder, 'node_modules/@myriaddreamin/typst-ts-node-compiler'));

const workspace = path.dirname(path.resolve(source));
const main = path.join(workspace, '_edit.typ');
const text = fs.readFileSync(source, 'utf8');
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [path.resolve(fonts)] }] });
const common = '的国发展建设经济工作新高市区化';

// The n-th edit: a character in the middle replaced by a common one; each text is new.
function edited(n) {
  const lines = text.split('\n');
  let at = Math.floor(lines.length / 2);
  while (lines[at].length < 60 || /^[#=]/.test(lines[at])) ++at;
  const place = 8 + Math.floor(n / common.length);
  lines[at] = lines[at].slice(0, place) + common[n % common.length] + lines[at].slice(place + 1);
  return lines.join('\n');
}

function build(bytes) {
  const start = process.hrtime.bigint();
  compiler.addSource(main, bytes);
  const compiled = compiler.compile({ mainFilePath: main });
  if (compiled.hasError()) { compiled.printErrors(); process.exit(1); }
  fs.writeFileSync(out, compiler.pdf(compiled.result));
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  compiler.evictCache(10);
  return took;
}

build(text);
build(edited(Number(edits)));
const times = [];
for (let n = 0; n < Number(edits); ++n) times.push(build(edited(n)));
times.sort((a, b) => a - b);
console.log(times[times.length >> 1].toFixed(2), times[0].toFixed(2));
