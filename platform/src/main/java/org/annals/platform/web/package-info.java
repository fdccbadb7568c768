/** How HTTP looks from outside: strict JSON and parameters, the UI's files, the OpenAPI document, shared defaults. */
@NullMarked
package org.annals.platform.web;

import org.jspecify.annotations.NullMarked;
