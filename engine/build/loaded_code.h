#pragma once
// The program and the libraries it has loaded → a fingerprint of their build ids, which the linker
// makes of their content. It changes with any of them, and is the same on machines that have the
// same ones.
#include "base/fingerprint.h"

namespace banxin {

Fingerprint loaded_code();

}  // namespace banxin
