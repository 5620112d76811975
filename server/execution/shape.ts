import {
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/** What a type is made of, looked up once rather than for every value. `text`: a string is told as it is. */
export type Shape = { nonNull: boolean } & (
  | { kind: 'leaf'; type: GraphQLLeafType; text: boolean }
  | { kind: 'list'; of: Shape }
  | { kind: 'object'; type: GraphQLObjectType }
  | { kind: 'abstract'; type: GraphQLAbstractType }
);

export function shapeOf(type: GraphQLOutputType, nonNull = false): Shape {
  if (isNonNullType(type)) return shapeOf(type.ofType, true);
  if (isListType(type)) return { nonNull, kind: 'list', of: shapeOf(type.ofType) };
  if (isLeafType(type)) return { nonNull, kind: 'leaf', type, text: type === GraphQLString || type.serialize === String };
  if (isAbstractType(type)) return { nonNull, kind: 'abstract', type };
  return { nonNull, kind: 'object', type };
}
