// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/redaction.h"
