// Engine::identity, Engine::fingerprint: what a job's output depends on.
#include <functional>
#include <map>
#include <new>

#include "api/engine_state.h"
#include "build/loaded_code.h"
#include "build/read_inputs.h"
#include "copies/stroke_order.h"
#include "fonts/fingerprint_fonts.h"
#include "sources/read_text.h"

namespace banxin {
std::string Engine::identity() const {
  FingerprintBuilder builder;
  builder.add(state_->catalogue);
  builder.add(fingerprint_fonts(state_->fonts));
  builder.add(loaded_code());
  return to_string(builder.finish());
}

std::string Engine::State::fingerprint(const BuildRequest& request, const char* otherwise) const {
  const Inputs inputs = read_inputs(request.bytes, request.name, request.data);
  FingerprintBuilder builder;
  builder.add(inputs.fingerprint);
  // The texts of the layout's files are what it is made of. A layout that is known looks at each.
  std::map<std::string, std::string> texts;
  const FindLayout find = layouts_in(home + "/layouts");
  const FindLayout note = [&](const std::string& name) {
    auto found = find(name);
    texts[name] = found ? found->text : found.error().code;
    return found;
  };
  named_layout(request, inputs.front, otherwise, [&](const std::string& name) {
    return memos->layouts.parse(name, note, request.settings);
  });
  builder.add(texts);
  builder.add(request.settings);
  builder.add(request.sheets);
  return to_string(builder.finish());
}

namespace {

// Empty if a fault of our own keeps it from being made.
std::string try_fingerprint(const std::function<std::string()>& make) {
  try {
    return make();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace

std::string Engine::fingerprint(const BuildRequest& request) const {
  return try_fingerprint([&] { return state_->fingerprint(request, kLayout); });
}

std::string Engine::fingerprint(const BookletRequest& request) const {
  return try_fingerprint([&] {
    FingerprintBuilder builder;
    builder.add(state_->fingerprint(request.report, kBookletLayout));
    builder.add(hash_bytes(request.list));
    builder.add(request.order);
    builder.add(request.delegations);
    builder.add(request.only);
    builder.add(request.from);
    builder.add(request.spare);
    builder.add(request.reverse);
    builder.add(request.proof);
    builder.add(hash_bytes(request.changed_since));
    // It orders the delegates.
    const auto strokes = read_file(kStrokeFile);
    builder.add(strokes ? to_string(hash_bytes(*strokes)) : strokes.error().code);
    return to_string(builder.finish());
  });
}

}  // namespace banxin
