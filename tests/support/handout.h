#pragma once
// The layouts of this source tree, above all `handout`, and reports set with them and TF-1.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "build/typeset.h"
#include "style/layout.h"

namespace banxin::testing {

using Settings = std::vector<std::pair<std::string, std::string>>;

// Throws if the layout has problems.
Layout layout_named(const std::string& name, const Settings& settings = {});
Layout handout(const Settings& settings = {});

// A report typeset with the metric fonts. Throws if it has errors.
Typeset set_handout(std::string_view report, const Settings& settings = {});
Typeset set_in(const Layout& layout, std::string_view report);

// The characters of a drawing's runs, in order.
std::string text_of(const Drawing& drawing);

// The element's text as a report would hold it.
RichText plain_text(std::u32string_view text);

}  // namespace banxin::testing
