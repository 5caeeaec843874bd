import { bareNumberRules } from "./bare-numbers.ts";
import { propertyRules } from "./properties.ts";
import { thingRules } from "./things.ts";
import type { Counts } from "./words.ts";

/**
 * In order: the first that holds decides. What none of them knows counts where it is written in Arabic figures or is
 * bounded.
 */
export const countsRules: readonly Counts[] = [...bareNumberRules, ...propertyRules, ...thingRules];
