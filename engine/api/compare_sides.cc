// Engine::compare: each side is an edition's file, or a report that is set now.
#include "api/engine_state.h"

namespace banxin {

// A report is set as `other` was where the request names no layout.
RecordedSide Engine::State::record_report(BuildRequest request, const Edition* other,
                                          const Edition* keep) const {
  RecordedSide recorded;
  if (other != nullptr && request.layout.empty()) {
    request.layout = other->layout.name;
    request.settings.insert(request.settings.begin(), other->layout.settings.begin(),
                            other->layout.settings.end());
  }
  StageTimes times;
  ReadReport read = read_report(request.bytes, request.name, times, request.data);
  ParsedLayout layout = layout_of(request, read.draft.front);
  recorded.problems = std::move(layout.problems);
  if (has_errors(recorded.problems)) return recorded;
  Typeset set = typeset(std::move(read), layout.layout, fonts, times,
                        keep != nullptr ? keep->cut : EditionPages{});
  append(recorded.problems, std::move(set.problems));
  if (has_errors(recorded.problems)) return recorded;
  RecordedSide side = record_side(std::move(set), request.settings, other, fonts);
  append(recorded.problems, std::move(side.problems));
  recorded.side = std::move(side.side);
  return recorded;
}

Compared Engine::State::compare(const CompareRequest& request) const {
  const auto input = [this](const BuildRequest& of) {
    return CompareInput{of.name, of.bytes, [this, &of](const Edition* other, const Edition* keep) {
                          return record_report(of, other, keep);
                        }};
  };
  const ComparisonForm form{request.keep_pages, request.pdf,
                            request.colours ? TextColours::terminal : TextColours::none};
  ComparedReports compared =
      compare_reports(input(request.before), input(request.now), form, fonts, slim);
  return {std::move(compared.text), std::move(compared.json), std::move(compared.pdf),
          compared.same, std::move(compared.problems)};
}

Compared Engine::compare(const CompareRequest& request) const {
  const ThreadLimit limit(state_->threads);
  try {
    return state_->compare(request);
  } catch (const std::exception& error) {
    Compared compared;
    compared.problems.push_back(internal_problem(error));
    return compared;
  }
}

}  // namespace banxin
