#pragma once
// Builds the entries of a text from its statements, one sentence after the other: names are
// completed from the statements before, changes join their levels, hedges hold for the sentence
// (S-33, S-34).
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indicators/indicator.h"
#include "indicators/read_lead.h"
#include "indicators/split_statements.h"

namespace banxin {

class EntryList {
 public:
  explicit EntryList(std::u32string_view text) : text_(text) {}

  void add(const Sentence& sentence);
  std::vector<Indicator> take();

 private:
  struct Draft {
    Indicator entry;
    std::vector<Note> notes;
  };
  struct Name {
    std::u32string text;
    TextRange range;
  };

  void add_statement(const Statement& statement);
  void add_change(const Statement& statement, const Lead& lead);
  void add_level(const Statement& statement, const Lead& lead);
  void add_described(const Statement& statement, const Lead& lead);
  void add_relation(const Statement& statement);

  bool verb_is_of_name(const Statement& statement, const Lead& lead) const;
  static void take_verb_into_name(Lead& lead);
  bool is_change(const Statement& statement, const Lead& lead) const;
  Lead read_statement_lead(const Statement& statement) const;
  Name full_name(const Statement& statement, const Lead& lead);
  std::vector<Name> names_for(const Name& name, const Lead& lead, std::size_t count) const;

  Draft& open_draft(const Name& name, const Lead& lead);
  void set_value(Draft& draft, const Quantity& quantity, const Lead& lead) const;
  void set_change(Draft& draft, const Quantity& quantity, const Lead& lead) const;
  Draft* previous();
  bool has_previous() const { return drafts_.size() > sentence_begin_; }
  Draft* waiting_for_change(std::size_t from_end, std::u32string_view unit);
  std::u32string_view text_of(TextRange range) const;

  std::u32string_view text_;
  std::vector<Draft> drafts_;
  std::size_t sentence_begin_ = 0;
  std::optional<Note> hedge_;  // of the sentence
  std::vector<Note> scopes_;   // 按可比价计算，…
  std::u32string verb_;        // inherited by the items of a list
};

}  // namespace banxin
