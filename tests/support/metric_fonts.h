#pragma once
// TF-1 as a font set: every role is the metric font, whose advances are known by heart — Han and
// full-width marks 1 em, everything else ½ em.
#include "fonts/font_set.h"

namespace banxin::testing {

// Made by the build (tests/fonts/make_metric_font.cc); aborts the test program if it is not there.
const FontSet& metric_fonts();

}  // namespace banxin::testing
