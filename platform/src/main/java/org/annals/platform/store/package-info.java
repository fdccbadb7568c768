/** The one PostgreSQL database: checked, migrated and identified before anybody may use it. */
package org.annals.platform.store;
