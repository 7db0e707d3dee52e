import { inflateSync } from 'fflate';

/**
 * Whether a character belongs to JIS X 0213:2004 (11,233 characters, those of JIS X 0208 among them) or to ASCII. What
 * the standard writes as two code points (か゚) is taken letter by letter; half-width kana are not in it. Characters that
 * show nothing count as belonging to it.
 */
export function isInJisX0213(character: string): boolean {
  if (/^\p{Cf}$/u.test(character) || alsoWritten.has(character)) return true;
  const code = character.codePointAt(0) ?? 0;
  repertoire ??= inflateSync(Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0)));
  return (((repertoire[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
}

/** Dash and wave as they are commonly written (the table has U+2015 and U+301C), and the mark of か゚. */
const alsoWritten: ReadonlySet<string> = new Set(['\u2014', '\uff5e', '\u309a']);

let repertoire: Uint8Array | undefined;

/** A bit for each code point of the planes 0 to 2, deflated: a table of the standard (JIS X 0213:2004, annexes 3 and 4). */
// prettier-ignore
const packed = [
    '7VwLOBVr939n9mwGGyNyLYbUUSqSbjoxQumIUPSvlN1d6bh8iUrsSW6nm67orlKqc3S/KMWWnKiQdCoiRCXlkstRucy3t+3eJpfO9z3f/5nf',
    '8+w978ystd611rve9a6ZvWcAAIBqAwc07ee1HamSMrrI0l1xdJIRZVTP8AUA5ZMAhD13IG8zBLSCel71ScdFlTNBXYS3R8ownPMZADgeALVj',
    'QmUM+RRwE10jVcdopCiGgAtu7R0GNGjQ6BO4PSOTFnJs1diVQPKFP6Pd/MPamihpDvxQnNeaCChpiicgjyEgkQNcXitaglVU4KiLa0EIuM/i',
    'gnpWPuBRkzwSFp+ODRBImL6UY7s+WjII1V4/XkqoozjSuw5MmnTgwAEEbTvDAGm6iQ+kAcHrxZXgEvxjzCYOYTa3MBJN3fbNvbqtLbZgQzbv',
    'sv7XA6ecoq5AYOLExrYl4HO79eA7/mo5LwLz83rL0QqI36YoHT2AoDgGPUIJFAzz459az4tUN36kYVoCWlP+l3UzI7NpZeF9cMyvbeBafM1G',
    'ieaR5EUU3kSI8bcCIC2NqXAHrnYQUcRBCwOfCIEwvCk4SQLwtpiQFYgnlWyVLExmBxBoxymJNIWdXKsAnASkOl9rAjRNKX6vpCAyv43aFi6Y',
    '6DQtEQGnYA9vp5kxxOfDulCOTxLZNhXgDsbAAmXazxfQXj4Am9ufwZqYCZ69JCE0bfC6IPBWZdHOUkHbQEIkJrAU5ZEQiEAV/kg3S1MX6IB2',
    'VKlJVxxpGxO4na4dTMOE69cmS2AARgi1ugtALR5FsLbCBoCuu/rGfARBmsWQQFiCxICwMP42AEPKa02mUtMPRb9//Q6BxYnlnPF1XhtmqOaV',
    'fnpn4PTujESZiT4gM9YlF9ZRMqHvG9ZEPxvFKF7G/TktLNqb62K2ssTxeSOHEE9PfC/nJLdOXV3dVwHVj5t59e+100qWjBR3lKhOhZHIw3Wc',
    'a3JDOSVKv8aVD/ExonTXGxLr76/wXpln2YhfnJYiHR5Xsd4gND7i8BDV3+bF6S06N+Hdh1wQnf4uumC8iv+I9PKfjto9fBIbLQfMT7kvzUUl',
    'ORU7DSmKqUyJFmd4E96WKzVI08F1MTYNyzGvuu01vFUGWlElFZl51waA5BGzq/aluKnw8kfeLLiW5BiTF23lrw6CySVckwwxsOX52QBbMXOb',
    'O/bMhP26K4audcB0Vm5NFTNOPa10Yc3uBycPiL2pZgDboJvhiATqMXigGJSSlfN4Hv4pfp0UvmSv/4RhDNXQ6aHiQ221zh+oALPEZ53ziHs+',
    'LvuY4bI4d7WrvoGLHydeiT7ltX6M6siZ5ybaIPPNtdU8P1sSv4nrbd1/9gQbM4FxpEifvIehSE4AGFEtr5wg5zxVnQWpcGFNfTtCG6u9s36b',
    '9rXY2OL4TdYbtjTYLnz/9wLnN43lVqaDtRnU0lLt5PhME3mwX5ZMNypZGCHOhBlRNiO5TlUX/hKH4XsOkhh8fQYIVdqvsd96/wRgkLaKsohz',
    'slT0vIAXpyy+aVuRoLq+njrony9X8HN+olWI5Xlp2ZfUMaruS/GJSveTdtljXxmGVMYfC5kd9i5mbIxBzlqFB9o3QX7N5NqQEUjaz0MDp8Qf',
    'J5UNqz+miHLc88UM4rcZU9IWhaNe+Sntrn7moxUVnVJn7b8sT/Sit6l9spF6hDmoroG8vD5a/Tk45aG3i6VKwS/ZU0QaFxCKGgbVN6jJjIqS',
    'ip0TGFvI3zQblSuPD4hYcG+QUuacbRfU9J3m+a0bpL2xGiFOZFkvu2JtihDwqM0nzH8KhkYX6a5mZl/fdI1J7Xr2cQxp7T7oaPVD3eOVSx8p',
    'XmPGzd1y63LMqSu+B/eJvxsropr7fOLjG9He+wxfBpY1UlmSh5beH2LmNP7lEwZhaCx7h9L+vb6E65N96m7VgkpOJPXihHL0lOl+uRILko65',
    '7nsSm60KUgpEDFW9OWvjbwWbVz8dHZEVXxrNUV0fXxMU+ylINbYBUXVhup8zFYnxVKNu14qaeioVsMNyttVbLN1evqlE83BcmZSVT3mFhdk2',
    'e5SVpLR6b4WOAzrcCqjU7xooNVJ3+/3ibbsiVybbz9tGhcaEOI5mz8DK4uoLPuTs4L4QJzWTDqGK4HOSKPt4Y8DQhct8xzaoiawRpzzlvxjq',
    'UBKojIP/g4o03zo93qXUBvvdjCgvAxWQo7+7Jmtlua1jiWqE9Jky6uscO0UqOys42ZTL3DXjUuT2Z5FxiwyWgPB9D6eFTmaOOuySoQFC8+YW',
    'yKyb6565OdZ/tW26qG6qbLazfeFOjdJkGaZ9sMOAxROzF7svmRbph33eKg12KF/BMFjjxV7M3iTZBOPau9rWzAb4pQCPrcwM8WnKFnf2FLjh',
    '2Qm4OgqmrKOSlD7+vvOuXGEQ2xQNqJg+1dE6QFxUL9iIRO7FRuRlv9blBgDz3KjBl6XcMpZL/HFwaDkx9fcV8PQSEZTlkcsJfKn1R+Pg8xZE',
    'iURAZrm0+nkQZG2X+uB+gIHbub82HAnxsaEUDGvi8t79+UpecyR6oaq06OcPR2zVnoX87vSyVn2SYprKMpnrtdN9Xs5Y5ZuYlBG0xuvpi692',
    '8vP2qJFp7hoVAxPY4IirJPI3ZD7g3rjxM26ROJnT8LeS4jI9fbhQV87/DBfGsVw57K7HraLw0+oOSxaORTJ373PZQogqsx1kHQpF3zecUvcP',
    'HFvkNvzuNJXyICPPhGwDCBX79XIexA6sS61MuBwy2j3KkFm6WezZjFcxDaOvl0fbRD3dIWJRULN6xOs6L/xTpVEg98wNCo7Uk6k6+niY+7AU',
    'sK34KPch60HB8KuZiWMrh0+VOnftt9pVaZXjlhdVJQV7WDbo3OFIv9B5S2XNWGRl5nra/FBwXGp9bWnA4bdeC/bKi+tJRxWnzzvtUjLSY8Xd',
    '0cO/Pqp1HCxkoV0YUzFh8yHXU0s/2mV6KBaanlz9VD/YOVtSlbOwVtZW5n2MOWKaNG0zVVKhbG50/bo8c/2cfNe1pMGkop8Iy/A9I5YQMyeT',
    'Bc6yQUYBWuOUGKNKZ0U9CLk5TrH+ulfSS5FF9bIFW8kbC1OfFaJrWCe+1h2l2CAuu0zsoAs1mzuJddZL4WbgDYgFzsTkr9hUGiCtEXHy2YJL',
    'Q3aGjciuPweY8hpjifuBR12+flAYj+5+MjVCLm9umYU8+VT2qjF2K3VjjD5bIv3cdNUo8mPm/kO35lCb5f3K1K/8axg3rYaVbhZ6AtrLYH/J',
    '8Q8/IUUajhijGGIBZa++/OD/KgGn1FU6bAS855HY/HNbNpjZ7/bXRsmAGK01meZm5KrbRb+s/uhN7jSepmynv/2D6rZT+SLD75kMnHmlwuie',
    'YSwMGa0NlZP0imAlSRjpEVy7yH3chyFZAXdDd0RCYM64YnT+cUk76uxoza8OrxdPWDVro86Aq3raZnXuAU/2xSTlPHfKtrvhkRFnMgmd+ssT',
    '2zzi4PMICQcfTyG12enXzy8hIkaogqbnIOcwKvfmseWrFzlqyvpcLF/YWjs8nngI6CE4bL4ZNTXNunte/IjWRSLMJj8EcdfYpzbGb/BFO8XL',
    'I5VN4Bxn88VT5INZKOAMV7j9lThv/nCd567dqgIxL14U1B72XGaArCu/ouP6pe5tCPvt7LgyzlrtwqJr8WEnxa0CnI1vmZGf5c9W59sBj9nb',
    'I8KGcTlPJQzlbzP+WB1gLZe7ceDLusQ7X92WhPstqyLAgPCwO+mJVrUQ/Gn4kJJjpJa/n9mLHfClYduPzYkY8q78pSZrl86TQWMctK3Bgccz',
    't7pBIg+gxE/XIQ2tcL8sURjdJKmHSM2U/COqovu7QCQjtXH+lobJczYGT9lgN6z54gz+a1C4Qgz0xVeudKhH6UWjm0F5RlUbV3BYIUniGW/m',
    '24Yjls7PCosWzXVVlv/XmcV2lqtUTX9RUV4As32DfWvyzAwmHpnE/Vw/Kz9cRSAxOvFIjhgIv1Cm5qalkOsjayO1aeXGqN2COo1r4uSueHkj',
    'Y8IHhC16aPQ9KxGZVYnGUzwid+hLNat5PEF2AZeT8WvZHvGZMmb7o8ulJhoWDzBzCq+HFe+lcRN85E0S/7QfHpd6YajNBB+duLf3rV4HHblz',
    '1uUNs721+coLwSOL0+/NByPJr5iilWoHU+fsOk2IDDioH5/nlxyYEiH3k78m7tuubo0donS+2O2GLqVYoVB3POHxre3GZ2HGLtJlyaPbx9PH',
    'v+GRXNJl0vdLaNCgQYMGDRo0aNDoCjhgEB3u+za3Bfd4Se+dc1t+wxb97ynJ7uJ48+865byPUedzWvTY0qBBgwYNGjRo0KBBgwYNGjRo0KBB',
    'gwYNGjRo0KBBgwYNGv8/0PnJNBgAue+wIN0K6K4PuPOjcnAXQoVRdALR1oR6YCfZ7WGkh73y//OB99KxeM806R54D1yD4aA79ch/InzgVvX4',
    '/WJo++6w1kc3iW8eiBT6lCq7Nz2T3exh30QJ0n939zbqewmiW21wgQ0Q/5FTuNnatrBX7KFgovup3Pts0ZPZR/Teu/9UcushMdr7PPI9nxAk',
    '1JVDcKx/c++/AKI54no7kO3DbZR/B7tZ8DfSMKHMmLBzol0OC9ZESgqbJWTzcezHRiTUD97OZhAQ0ZXQpiAV+XFJRjgJ2j0V0Uc7sR8ajnBf',
    '0wvcNxf1acUgusgdRP9cRXSqYvq6MCF4D+s90PqyBby9AVi/0omwNtyVe8j+Bgrc//DDemCwYpcZGhG6+mB9jVpC8KXZsQeo0xs9sM4WCF4X',
    'QnaduHqdFaGuoxnrsSd+QBEF/YhqA++oHNw58PBOEQu12Un2LlRhodkW753ne8rQfiC40Hdp8X+s1GAJfAf1s5jR7cCMdU6AROsb636I0ngv',
    'vNtNqUmQ/aghoH6XG+T3SrQ+riJkz+8N4J0d1oPobS+O0SMbf1h6IWBB/81lPKtDhMEtqsFtkYx3X9fDPc4OUHeZHwWd3yAFC/MX8k/Uqt1o',
    'DPeLux8hTAqRBffF1L5VgQj4DwJtN2/wVpe3XSWh3Q4D0U5psksL4B8eMljfL6qFzSJEqNP/o+NAgwYNGjRo0KBBg8b/DP4N',
  ].join('');
