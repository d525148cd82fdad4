#include "batch/build_work.h"

#include <fmt/format.h>

#include <utility>

#include "base/fingerprint.h"
#include "build/same_file.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

// Beyond what build() says: strictness and the most pages.
MadeOutput judge(Built built, const BuildRules& rules) {
  MadeOutput made{std::move(built.pdf),
                  built.pages,
                  std::move(built.problems),
                  std::move(built.stage_milliseconds),
                  {}};
  for (const MemoUse& memo : built.memos) made.memos.push_back({memo.name, memo.hits, memo.misses});
  for (Problem& problem : made.problems) {
    if (rules.strict && problem.severity == Severity::warning) problem.severity = Severity::error;
  }
  if (rules.most_pages > 0 && made.pages > rules.most_pages) {
    made.problems.push_back({"batch.pages",
                             Severity::error,
                             {},
                             fmt::format("it has {} pages", made.pages),
                             "make it shorter, or allow more with --max-pages"});
  }
  return made;
}

MadeOutput make(const Engine& engine, const BuildRequest& request, const std::string& inputs,
                const std::string& output, const BuildRules& rules) {
  Built built = engine.build(request);
  for (const std::string& input : built.inputs) {
    if (!is_same_file(input, output)) continue;
    built.problems.push_back({"jobs.output-is-input",
                              Severity::error,
                              {request.name, 0, 0},
                              "the output would replace a file that the report is made of",
                              "name another output"});
    break;
  }
  // Before what the build says, which may come of files half-written.
  if (engine.fingerprint(request) != inputs) {
    built.problems.insert(built.problems.begin(),
                          {kInputsChanged,
                           Severity::error,
                           {request.name, 0, 0},
                           "a file that the report is made of changed meanwhile",
                           "make it again when nobody writes to its files",
                           Blame::environment});
  }
  return judge(std::move(built), rules);
}

}  // namespace

JobWork build_work(const Engine& engine, const std::string& folder, const BuildRules& rules) {
  return [&engine, folder, rules,
          identity = engine.identity()](const Job& job) -> Result<PreparedJob> {
    auto bytes = read_file(job.report);
    if (!bytes) return tl::unexpected(bytes.error());
    BuildRequest request{job.report, std::move(*bytes), job.layout, job.settings, false, job.data};
    if (!job.impose.empty()) {
      request.sheets = true;
      request.settings.emplace_back("sheet.impose", job.impose);
    }
    std::string inputs = engine.fingerprint(request);
    FingerprintBuilder key;
    key.add(identity);
    key.add(inputs);
    key.add(rules.strict);
    key.add(rules.most_pages);
    return PreparedJob{key.finish(),
                       [&engine, rules, request = std::move(request), inputs = std::move(inputs),
                        output = folder + "/" + job.output] {
                         return make(engine, request, inputs, output, rules);
                       }};
  };
}

}  // namespace banxin
