#include "print/ticket.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace banxin {
namespace {

constexpr int kMostCopies = 9999;
constexpr std::size_t kLongestName = 255;

struct Media {
  std::string_view word;
  const char* name;
  int width, height;  // millimetres
};
constexpr Media kMedia[] = {{"A3", "iso_a3_297x420mm", 297, 420},
                            {"A4", "iso_a4_210x297mm", 210, 297},
                            {"A5", "iso_a5_148x210mm", 148, 210},
                            {"A6", "iso_a6_105x148mm", 105, 148},
                            {"SRA3", "iso_sra3_320x450mm", 320, 450}};

bool is_same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::toupper(x) == std::toupper(y);
  });
}

// class_name_SIZE in lower case, the size as 210x297mm or 8.5x11in.
bool is_media_name(std::string_view word) {
  const auto allowed = [](unsigned char c) {
    return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '_' || c == '-' || c == '.';
  };
  return std::count(word.begin(), word.end(), '_') >= 2 &&
         std::all_of(word.begin(), word.end(), allowed) &&
         (word.ends_with("mm") || word.ends_with("in"));
}

Problem usage(const char* code, std::string what, std::string remedy) {
  return {code, Severity::error, {}, std::move(what), std::move(remedy), Blame::usage};
}

}  // namespace

const char* keyword(Sides sides) {
  switch (sides) {
    case Sides::one:
      return "one-sided";
    case Sides::long_edge:
      return "two-sided-long-edge";
    case Sides::short_edge:
      break;
  }
  return "two-sided-short-edge";
}

const char* keyword(Collation collation) {
  return collation == Collation::collated ? "separate-documents-collated-copies"
                                          : "separate-documents-uncollated-copies";
}

const char* keyword(Finishing finishing) {
  switch (finishing) {
    case Finishing::none:
      return "none";
    case Finishing::staple:
      return "staple";
    case Finishing::fold:
      return "fold";
    case Finishing::saddle_stitch:
      break;
  }
  return "saddle-stitch";
}

Result<std::string> media_name(std::string_view word) {
  std::string words;
  for (const Media& media : kMedia) {
    if (is_same_word(media.word, word)) return media.name;
    words += fmt::format("{}, ", media.word);
  }
  if (is_media_name(word)) return std::string(word);
  return tl::unexpected(
      usage("print.media", fmt::format("there is no paper named {}", word),
            fmt::format("write {}or a name of PWG 5101.1 such as custom_max_330x482mm", words)));
}

std::string media_of_size(Length width, Length height) {
  const auto near = [](Length a, int millimetres) {
    return std::abs((a - Length::millimetres(millimetres)).ticks) <=
           Length::kTicksPerMillimetre / 2;
  };
  for (const Media& media : kMedia) {
    if ((near(width, media.width) && near(height, media.height)) ||
        (near(width, media.height) && near(height, media.width))) {
      return media.name;
    }
  }
  return "";
}

Ticket with_preferences(Ticket ticket, const Ticket& preferences) {
  if (!ticket.copies) ticket.copies = preferences.copies;
  if (!ticket.sides) ticket.sides = preferences.sides;
  if (ticket.media.empty()) ticket.media = preferences.media;
  return ticket;
}

Problems check_ticket(const Ticket& ticket) {
  Problems problems;
  if (ticket.copies && (*ticket.copies < 1 || *ticket.copies > kMostCopies)) {
    problems.push_back(usage("print.copies", fmt::format("{} copies cannot be had", *ticket.copies),
                             fmt::format("write --copies 1 to {}", kMostCopies)));
  }
  if (ticket.job_name.empty() || ticket.job_name.size() > kLongestName) {
    problems.push_back(usage("print.job-name",
                             fmt::format("the job's name has {} bytes", ticket.job_name.size()),
                             fmt::format("write one of 1 to {} bytes", kLongestName)));
  }
  const bool finished = ticket.finishing && *ticket.finishing != Finishing::none;
  if (finished && ticket.collation == Collation::uncollated && ticket.copies.value_or(1) > 1) {
    problems.push_back(
        usage("print.collation",
              fmt::format("{} joins the sheets of a copy, and copies are not to be collated",
                          keyword(*ticket.finishing)),
              "leave out --no-collate"));
  }
  return problems;
}

nlohmann::ordered_json to_json(const Ticket& ticket) {
  nlohmann::ordered_json json;
  json["job-name"] = ticket.job_name;
  if (ticket.copies) json["copies"] = *ticket.copies;
  if (ticket.collation) json["multiple-document-handling"] = keyword(*ticket.collation);
  if (ticket.sides) json["sides"] = keyword(*ticket.sides);
  if (!ticket.media.empty()) json["media"] = ticket.media;
  if (ticket.finishing) json["finishings"] = keyword(*ticket.finishing);
  json["print-scaling"] = "none";
  return json;
}

}  // namespace banxin
