#include "batch/build_work.h"

#include <fmt/format.h>

#include <functional>
#include <utility>

#include "base/fingerprint.h"
#include "build/part_name.h"
#include "build/same_file.h"
#include "build/write_file.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

const std::string& name_of(const BuildRequest& request) { return request.name; }
const std::string& name_of(const BookletRequest& request) { return request.report.name; }

// Beyond what build() says: strictness and the most pages.
MadeOutput judge(Built built, const BuildRules& rules) {
  MadeOutput made{std::move(built.pdf), built.pages, std::move(built.problems),
                  std::move(built.stage_milliseconds), std::move(built.memos)};
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

Problem inputs_changed(const std::string& report) {
  return {kInputsChanged,
          Severity::error,
          {report, 0, 0},
          "a file that the report is made of changed meanwhile",
          "make it again when nobody writes to its files",
          Blame::environment};
}

MadeOutput make_report(const Engine& engine, const BuildRequest& request, const std::string& output,
                       const BuildRules& rules) {
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
  return judge(std::move(built), rules);
}

// Copies are written to the job's part file as they are made: a worker need not hold them, and
// whatever ends the job, what cleans up behind jobs finds them.
MadeOutput make_booklets(const Engine& engine, BookletRequest request, const BuildRules& rules) {
  if (auto made = make_folder_of(request.merged); !made) return {{}, 0, {made.error()}, {}, {}};
  BookletSummary summary = engine.booklets(request, [&](const BookletSummary& so_far) {
    const bool refused =
        rules.most_pages > 0 && so_far.pages > static_cast<std::size_t>(rules.most_pages);
    return !refused && !has_errors(judge({{}, {}, 0, {}, so_far.problems, {}, {}}, rules).problems);
  });
  Built built;
  built.pages = static_cast<int>(summary.pages);
  built.problems = std::move(summary.problems);
  built.stage_milliseconds = std::move(summary.stage_milliseconds);
  MadeOutput made = judge(std::move(built), rules);
  made.in_part = !summary.stopped;
  return made;
}

// `make`, with the problem that the inputs are not those of the key, if so, before any that may
// come of files half-written.
template <typename Request>
std::function<MadeOutput()> checked(const Engine& engine, Request request, std::string inputs,
                                    std::function<MadeOutput(const Request&)> make) {
  return
      [&engine, request = std::move(request), inputs = std::move(inputs), make = std::move(make)] {
        MadeOutput made = make(request);
        if (engine.fingerprint(request) != inputs) {
          made.problems.insert(made.problems.begin(), inputs_changed(name_of(request)));
        }
        return made;
      };
}

}  // namespace

JobWork build_work(const Engine& engine, const BatchPlan& plan, const BuildRules& rules) {
  return [&engine, &plan, rules,
          identity = engine.identity()](const Job& job) -> Result<PreparedJob> {
    auto bytes = read_file(job.report);
    if (!bytes) return tl::unexpected(bytes.error());
    BuildRequest request{job.report, std::move(*bytes), job.layout, job.settings, false, job.data};
    if (!job.impose.empty()) {
      request.sheets = true;
      request.settings.emplace_back("sheet.impose", job.impose);
    }
    FingerprintBuilder key;
    key.add(identity);
    key.add(rules.strict);
    key.add(rules.most_pages);
    const std::string output = plan.folder + "/" + job.output;
    PreparedJob prepared;
    std::string inputs;
    if (job.delegates.empty()) {
      inputs = engine.fingerprint(request);
      prepared.make = checked<BuildRequest>(engine, std::move(request), inputs,
                                            [&engine, rules, output](const BuildRequest& report) {
                                              return make_report(engine, report, output, rules);
                                            });
    } else {
      auto list = read_file(job.delegates);
      if (!list) return tl::unexpected(list.error());
      BookletRequest booklets;
      booklets.report = std::move(request);
      booklets.list_name = job.delegates;
      booklets.list = std::move(*list);
      booklets.merged = part_name_of(output, plan.writer);
      inputs = engine.fingerprint(booklets);
      prepared.make = checked<BookletRequest>(engine, std::move(booklets), inputs,
                                              [&engine, rules](const BookletRequest& copies) {
                                                return make_booklets(engine, copies, rules);
                                              });
    }
    key.add(inputs);
    prepared.key = key.finish();
    return prepared;
  };
}

}  // namespace banxin
