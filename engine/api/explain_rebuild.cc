// Engine::explain.
#include "api/engine_state.h"

namespace banxin {
Result<BuildValues> Engine::State::build_values(const BuildRequest& request,
                                                Memos& remembered) const {
  StageTimes times;
  ReadReport read = read_report(request.bytes, request.name, times, request.data);
  const ParsedLayout layout = layout_of(request, read.draft.front);
  if (has_errors(layout.problems)) return tl::unexpected(first_error(layout.problems));
  BuildValues values;
  values.set = typeset(std::move(read), layout.layout, fonts, times, {}, &remembered);
  if (has_errors(values.set.problems)) return tl::unexpected(first_error(values.set.problems));
  auto made = make_pdf(values.set.pages, fonts, slim, {values.set.styled.title, "zh-CN"}, times,
                       &remembered);
  if (!made) return tl::unexpected(made.error());
  values.made = std::move(*made);
  values.memos = remembered.counts();
  return values;
}

Result<std::string> Engine::explain(const BuildRequest& request, const BuildRequest& before) const {
  const ThreadLimit limit(state_->threads);
  try {
    Memos remembered;  // of these two builds alone
    const auto old_values = state_->build_values(before, remembered);
    if (!old_values) return tl::unexpected(old_values.error());
    const auto values = state_->build_values(request, remembered);
    if (!values) return tl::unexpected(values.error());
    return explain_rebuild(*old_values, *values, state_->fonts);
  } catch (const std::exception& error) {
    return tl::unexpected(internal_problem(error));
  }
}

}  // namespace banxin
