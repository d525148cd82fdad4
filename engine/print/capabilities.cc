#include "print/capabilities.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace banxin {
namespace {

using Words = std::vector<std::string>;

bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "a, b and c", with the end left out where it is long.
std::string list_of(const Words& words) {
  constexpr std::size_t kMostListed = 12;
  if (words.empty()) return "none";
  std::string list;
  for (std::size_t i = 0; i < std::min(words.size(), kMostListed); ++i) {
    list += (i == 0 ? "" : ", ") + words[i];
  }
  if (words.size() > kMostListed) list += fmt::format(" and {} more", words.size() - kMostListed);
  return list;
}

struct Size {
  double width = 0, height = 0;  // millimetres
};

// The size in a name of PWG 5101.1: "custom_max_330x482mm".
std::optional<Size> size_in(std::string_view name) {
  const std::string_view dimensions = name.substr(name.rfind('_') + 1);
  Size size;
  const char* const end = dimensions.data() + dimensions.size();
  const auto width = std::from_chars(dimensions.data(), end, size.width);
  if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') return std::nullopt;
  const auto height = std::from_chars(width.ptr + 1, end, size.height);
  if (height.ec != std::errc()) return std::nullopt;
  const double unit = name.ends_with("in") ? 25.4 : 1;
  return Size{size.width * unit, size.height * unit};
}

// Whether the name is a custom size between the printer's custom_min_… and custom_max_….
bool is_in_custom_range(const Words& supported, std::string_view name) {
  const auto size = size_in(name);
  if (!name.starts_with("custom_") || !size) return false;
  bool above = false, below = false;
  for (const std::string& word : supported) {
    const auto bound = size_in(word);
    if (!bound) continue;
    const bool fits_above = size->width >= bound->width && size->height >= bound->height;
    const bool fits_below = size->width <= bound->width && size->height <= bound->height;
    above = above || (word.starts_with("custom_min_") && fits_above);
    below = below || (word.starts_with("custom_max_") && fits_below);
  }
  return above && below;
}

class Judge {
 public:
  explicit Judge(const std::string& uri) : uri_(uri) {}

  void error(const char* code, std::string what, std::string remedy) {
    problems_.push_back({code,
                         Severity::error,
                         {uri_, 0, 0},
                         std::move(what),
                         std::move(remedy),
                         Blame::environment});
  }
  void warn(const char* code, std::string what, std::string remedy) {
    error(code, std::move(what), std::move(remedy));
    problems_.back().severity = Severity::warning;
  }
  // `attribute` is wanted with a value that is none of `supported`.
  void unsupported(const char* attribute, const std::string& value, const Words& supported,
                   const char* remedy) {
    error("print.unsupported",
          fmt::format("the printer does not support {} {}; it supports {}", attribute, value,
                      list_of(supported)),
          remedy);
  }
  Problems take() { return std::move(problems_); }

 private:
  const std::string& uri_;
  Problems problems_;
};

void judge_state(const Capabilities& printer, Judge& judge) {
  const std::string message =
      printer.state_message.empty() ? "" : fmt::format(" ({})", printer.state_message);
  if (!printer.accepts_jobs) {
    judge.error("print.refused", "the printer takes no jobs" + message,
                "have it accept them (cupsaccept QUEUE), or print to another");
  }
  if (printer.state == PrinterState::stopped) {
    judge.error("print.stopped", "the printer is stopped" + message,
                "mend what it reports and start it (cupsenable QUEUE); nothing was sent");
  }
}

void judge_copies(const Capabilities& printer, const Ticket& ticket, Judge& judge) {
  const int copies = ticket.copies.value_or(1);
  if (copies > printer.most_copies) {
    judge.error("print.unsupported",
                fmt::format("the printer makes at most {} copies of a job, not {}",
                            printer.most_copies, copies),
                "print several jobs");
  }
  if (ticket.collation && copies > 1 && !has(printer.collation, keyword(*ticket.collation))) {
    judge.unsupported("multiple-document-handling", keyword(*ticket.collation), printer.collation,
                      "leave out --collate and --no-collate");
  }
}

void judge_media(const Capabilities& printer, const Ticket& ticket, Judge& judge) {
  if (ticket.media.empty()) return;
  if (printer.media.empty()) {
    judge.warn("print.media-not-told",
               fmt::format("the printer names no paper and cannot be told of {}", ticket.media),
               "see that the paper is in its tray");
    return;
  }
  if (!has(printer.media, ticket.media) && !is_in_custom_range(printer.media, ticket.media)) {
    judge.unsupported("media", ticket.media, printer.media, "give another --media");
  } else if (!printer.media_ready.empty() && !has(printer.media_ready, ticket.media)) {
    judge.warn("print.not-loaded",
               fmt::format("there is no {} in the printer; it holds {}", ticket.media,
                           list_of(printer.media_ready)),
               "load the paper; the job may wait for it");
  }
}

}  // namespace

std::string choose_finishing(const Capabilities& printer, Finishing finishing) {
  Words wanted = {keyword(finishing)};
  if (finishing == Finishing::staple)
    wanted.insert(wanted.end(), {"staple-dual-left", "staple-top-left"});
  if (finishing == Finishing::fold) wanted.push_back("fold-half");
  for (const std::string& word : wanted) {
    if (has(printer.finishings, word)) return word;
  }
  return "";
}

Problems check_printer(const Capabilities& printer, const Ticket& ticket, const std::string& uri) {
  Judge judge(uri);
  judge_state(printer, judge);
  if (!has(printer.formats, "application/pdf")) {
    judge.unsupported("document-format", "application/pdf", printer.formats,
                      "print by a CUPS queue of it, which converts the file");
  }
  judge_copies(printer, ticket, judge);
  if (ticket.sides && *ticket.sides != Sides::one && !has(printer.sides, keyword(*ticket.sides))) {
    judge.unsupported("sides", keyword(*ticket.sides), printer.sides, "give another --sides");
  }
  judge_media(printer, ticket, judge);
  if (ticket.finishing && *ticket.finishing != Finishing::none &&
      choose_finishing(printer, *ticket.finishing).empty()) {
    judge.unsupported("finishings", keyword(*ticket.finishing), printer.finishings,
                      "give another --finishing, or none and finish by hand");
  }
  if (!printer.print_scaling.empty() && !has(printer.print_scaling, "none")) {
    judge.warn("print.scaling", "the printer cannot be told to print at the size of the pages",
               "measure a printed page; turn scaling off at the printer");
  }
  return judge.take();
}

}  // namespace banxin
