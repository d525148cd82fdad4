// Engine::identity, Engine::fingerprint: what a job's output depends on.
#include <new>

#include "api/engine_state.h"
#include "build/loaded_code.h"
#include "build/read_inputs.h"
#include "fonts/fingerprint_fonts.h"

namespace banxin {
std::string Engine::identity() const {
  FingerprintBuilder builder;
  builder.add(state_->catalogue);
  builder.add(fingerprint_fonts(state_->fonts));
  builder.add(loaded_code());
  return to_string(builder.finish());
}

std::string Engine::fingerprint(const BuildRequest& request) const {
  try {
    const Inputs inputs = read_inputs(request.bytes, request.name, request.data);
    FingerprintBuilder builder;
    builder.add(inputs.fingerprint);
    // The texts of the layout's files are what it is made of.
    const FindLayout find = layouts_in(state_->home + "/layouts");
    const FindLayout note = [&](const std::string& name) {
      auto found = find(name);
      builder.add(name);
      builder.add(found ? found->text : found.error().code);
      return found;
    };
    State::named_layout(request, inputs.front, "handout", [&](const std::string& name) {
      return parse_layout(name, note, request.settings);
    });
    builder.add(request.settings);
    builder.add(request.sheets);
    return to_string(builder.finish());
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace banxin
