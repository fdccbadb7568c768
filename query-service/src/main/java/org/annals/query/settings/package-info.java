/** Which settings are set, never their values. */
@NullMarked
package org.annals.query.settings;

import org.jspecify.annotations.NullMarked;
