#include "text/itemize.h"

namespace banxin {
namespace {

void extend(std::vector<FaceRun>& runs, TextOffset at, FaceId face, bool western) {
  if (!runs.empty() && runs.back().end == at && runs.back().face == face &&
      runs.back().western == western) {
    runs.back().end = at + 1;
  } else {
    runs.push_back({at, at + 1, face, western});
  }
}

class Itemizer {
 public:
  Itemizer(const StyledText& text, const std::vector<CharClass>& classes, const FontSet& fonts,
           MissingGlyphs missing)
      : text_(text), classes_(classes), fonts_(fonts), missing_(missing) {
    result_.text = text.text;
  }

  Itemized run() && {
    for (std::size_t run = 0; run < text_.runs.size(); ++run) {
      const TextOffset begin = text_.runs[run].begin;
      const TextOffset end = run + 1 < text_.runs.size()
                                 ? text_.runs[run + 1].begin
                                 : static_cast<TextOffset>(text_.text.size());
      if (text_.runs[run].one_face && set_in_one_face(begin, end, text_.runs[run].role)) continue;
      for (TextOffset i = begin; i < end; ++i) set_character(i, text_.runs[run]);
    }
    return std::move(result_);
  }

 private:
  bool western_at(TextOffset at) const {
    const CharClass cls = classes_[at];
    return is_western(cls) || cls == CharClass::space ||
           (cls == CharClass::reference && text_.text[at] < 0x80);
  }

  // False: its own face has all of it, or no face has and 〓 is to stand for what is missing.
  bool set_in_one_face(TextOffset begin, TextOffset end, FontRole role) {
    bool lacks = false;
    for (TextOffset i = begin; i < end && !lacks; ++i) {
      const auto choice = fonts_.choose(role, text_.text[i], western_at(i));
      lacks = !choice || choice->fallback;
    }
    if (!lacks) return false;
    const auto face =
        fonts_.choose_for_all(std::u32string_view(text_.text).substr(begin, end - begin));
    if (!face && missing_ == MissingGlyphs::placeholder) return false;
    if (!face) {
      result_.missing.push_back({kWholeName, begin, role, {}});
      return true;
    }
    result_.whole_names.push_back({kWholeName, begin, role, *face});
    for (TextOffset i = begin; i < end; ++i) extend(result_.runs, i, *face, western_at(i));
    return true;
  }

  void set_character(TextOffset i, const RoleRun& run) {
    constexpr char32_t kPlaceholder = U'〓';
    const FontRole role = run.role;
    const char32_t told = run.one_face ? kWholeName : text_.text[i];
    auto choice = fonts_.choose(role, text_.text[i], western_at(i));
    if (!choice) {
      result_.missing.push_back({told, i, role, {}});
      if (missing_ == MissingGlyphs::error) return;
      choice = fonts_.choose(role, kPlaceholder, false);
      if (!choice) return;
      result_.text[i] = kPlaceholder;
    } else if (choice->fallback && !run.one_face) {
      result_.fallbacks.push_back({told, i, role, choice->face});
    }
    extend(result_.runs, i, choice->face, western_at(i));
  }

  const StyledText& text_;
  const std::vector<CharClass>& classes_;
  const FontSet& fonts_;
  const MissingGlyphs missing_;
  Itemized result_;
};

}  // namespace

Itemized itemize(const StyledText& text, const std::vector<CharClass>& classes,
                 const FontSet& fonts, MissingGlyphs missing) {
  return Itemizer(text, classes, fonts, missing).run();
}

}  // namespace banxin
