#pragma once
// Report → Highlights. Indicators: those of the lists of results (S-05), then those of the prose
// that looks back (S-08) with a value and a change, with a value, with a change; each name once.
// Sections: the headings of two levels; those of the next level, or the run-in leads (S-06), are
// the leads, and where there is neither the first clause.
#include "overview/highlights.h"

namespace banxin {

// In: the report before mark_lists(). The title is empty if the report neither has one nor says
// that it is a speech on the work of the government.
Highlights choose_highlights(const Report& report);

}  // namespace banxin
