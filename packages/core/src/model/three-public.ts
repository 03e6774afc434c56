/** The three public expenses (“三公”经费, DOMAIN 8.2): their items by economic class. */

/** Economic classes of each item; a car is bought under 310 or, in capital construction, under 309. */
export const THREE_PUBLIC = {
  abroad: ['30212'],
  'vehicle-purchase': ['31013', '30913'],
  'vehicle-operation': ['30231'],
  reception: ['30217'],
} as const
export type ThreePublicItem = keyof typeof THREE_PUBLIC | 'vehicles' | 'total'

const PARTS: Readonly<Record<ThreePublicItem, readonly (keyof typeof THREE_PUBLIC)[]>> = {
  total: ['abroad', 'vehicle-purchase', 'vehicle-operation', 'reception'],
  abroad: ['abroad'],
  vehicles: ['vehicle-purchase', 'vehicle-operation'],
  'vehicle-purchase': ['vehicle-purchase'],
  'vehicle-operation': ['vehicle-operation'],
  reception: ['reception'],
}

export const THREE_PUBLIC_ITEMS: readonly ThreePublicItem[] = ['total', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-operation', 'reception']

/** The economic classes of an item, or of the items that it is the sum of. */
export const threePublicClasses = (item: ThreePublicItem): readonly string[] => PARTS[item].flatMap(part => THREE_PUBLIC[part])

export const isOneItem = (item: ThreePublicItem): boolean => PARTS[item].length === 1
