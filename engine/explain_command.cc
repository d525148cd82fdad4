#include "explain_command.h"

#include <fmt/format.h>

#include "sources/read_text.h"

namespace banxin {

CLI::App* add_explain_command(CLI::App& app, std::string& against) {
  CLI::App* explain =
      app.add_subcommand("explain", "say what a rebuild after an edit makes again, and why");
  explain->add_option("--against", against, "the report before the edit")->required();
  return explain;
}

ExitStatus run_explain(const Result<Engine>& engine, const Result<BuildRequest>& request,
                       const std::string& against) {
  const auto before = read_file(against);
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
