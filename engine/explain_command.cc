#include "explain_command.h"

#include <fmt/format.h>

namespace banxin {

Arguments ExplainArguments::of_report_before(Arguments now) const {
  now.report = report;
  if (!layout.empty()) now.layout = layout;
  if (!settings.empty()) now.settings = settings;
  if (!data.empty()) now.data = data;
  return now;
}

CLI::App* add_explain_command(CLI::App& app, ExplainArguments& arguments) {
  CLI::App* explain =
      app.add_subcommand("explain", "say what a rebuild after an edit makes again, and why");
  explain->add_option("--against", arguments.report, "the report before the edit")->required();
  explain->add_option("--against-layout", arguments.layout,
                      "the layout that was its own (default: the same)");
  explain
      ->add_option("--against-set", arguments.settings,
                   "a setting that was its own: KEY=VALUE (default: the same ones)")
      ->allow_extra_args(false);
  explain
      ->add_option("--against-data", arguments.data,
                   "a data file that was its own (default: the same ones)")
      ->allow_extra_args(false);
  return explain;
}

ExitStatus run_explain(const Result<Engine>& engine, const Result<BuildRequest>& request,
                       const Result<BuildRequest>& before) {
  const Result<std::string> text = !engine    ? tl::unexpected(engine.error())
                                   : !request ? tl::unexpected(request.error())
                                   : !before  ? tl::unexpected(before.error())
                                              : engine->explain(*request, *before);
  if (!text) {
    print_problem(text.error());
    return status_of(text.error());
  }
  fmt::print("{}", *text);
  return kMade;
}

}  // namespace banxin
